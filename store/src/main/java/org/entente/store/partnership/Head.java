package org.entente.store.partnership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.dossier.Column;
import org.entente.dossier.Dialect;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;

/**
 * How a table is written.
 *
 * @param keys columns whose values together name a row
 */
record Head(List<String> columns, List<String> keys, Dialect dialect) {
  Head {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  static Head of(Table table) {
    return new Head(table.columns(), schema(table.file()).keysIn(table.columns()), table.dialect());
  }

  /** Of a table that nobody has written yet. */
  static Head fresh(String file) {
    TableSchema schema = schema(file);
    return new Head(
        schema.columns().stream().map(Column::name).toList(), schema.keys(), Dialect.OURS);
  }

  /** The same with more columns behind its own. */
  Head widened(Collection<String> names) {
    List<String> more = new ArrayList<>(columns);
    names.stream().filter(name -> !columns.contains(name)).forEach(more::add);
    return new Head(more, keys, dialect);
  }

  private static TableSchema schema(String file) {
    return TableSchema.of(
        TableName.findByFile(file)
            .orElseThrow(
                () -> new IllegalArgumentException("a dossier has no table of rows " + file)));
  }
}
