package org.entente.app.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.app.ports.RowChange;
import org.entente.dossier.CellType;
import org.entente.dossier.Column;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;

/**
 * Where a dossier names one of its rows, and what must change so that the row can go.
 *
 * <p>Shape: changes in order of file and row. A row that is about the named one goes; where naming
 * it is optional, only the name goes. Confidential tables are left to whoever may see them. Cost:
 * linear in cells.
 */
public final class Mentions {
  private final TableName target;
  private final String id;

  private Mentions(TableName target, String id) {
    this.target = target;
    this.id = id;
  }

  /** The changes after which no row names this one any more. */
  public static List<RowChange> of(Draft draft, TableName target, String id) {
    Mentions mentions = new Mentions(target, id);
    List<RowChange> changes = new ArrayList<>();
    for (Table table : draft.tables()) {
      TableName.findByFile(table.file())
          .filter(name -> name != TableName.CONFIDENTIAL)
          .map(TableSchema::of)
          .ifPresent(schema -> mentions.in(table, schema, changes));
    }
    return List.copyOf(changes);
  }

  private void in(Table table, TableSchema schema, List<RowChange> changes) {
    List<Column> naming = schema.columns().stream().filter(this::names).toList();
    for (Row row : table.rows()) {
      Map<String, String> before = table.named(row);
      Map<String, String> after = new LinkedHashMap<>(before);
      boolean goes = false;
      for (Column column : naming) {
        String cell = before.getOrDefault(column.name(), "");
        String left = without(cell);
        goes |= column.required() && !cell.isEmpty() && left.isEmpty();
        after.replace(column.name(), left);
      }
      if (!after.equals(before)) {
        changes.add(
            new RowChange(table.file(), schema.key(table, row), before, goes ? Map.of() : after));
      }
    }
  }

  private boolean names(Column column) {
    CellType type = column.type() instanceof CellType.ListOf list ? list.element() : column.type();
    return type instanceof CellType.Reference reference && reference.table() == target;
  }

  private String without(String cell) {
    List<String> parts = CellType.ListOf.parts(cell);
    return parts.contains(id)
        ? parts.stream().filter(part -> !part.equals(id)).collect(Collectors.joining("|"))
        : cell;
  }
}
