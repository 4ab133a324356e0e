package org.entente.web.table;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.app.edit.EditRows;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableSchema;
import org.entente.kernel.Finding;
import org.entente.web.access.Paths;
import org.entente.web.page.Desk;
import org.entente.web.page.NotAllowed;
import org.entente.web.page.NotThere;
import org.entente.web.page.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One cell of a grid, changed where it stands. Without scripts the same address shows it as a page
 * of its own.
 */
@Controller
class GridPage {
  private final EditRows edit;

  GridPage(EditRows edit) {
    this.edit = edit;
  }

  @GetMapping("/p/{id}/cell")
  String cell(
      Desk desk,
      @RequestParam String file,
      @RequestParam String line,
      @RequestParam String head,
      @RequestParam(defaultValue = "false") boolean still,
      @RequestParam(defaultValue = "/") String back,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    Grid.Kind kind = Grid.Kind.findByFile(file).orElseThrow(NotThere::new);
    Grid.Cell cell = Grid.findCell(desk, kind, line, head).orElseThrow(NotThere::new);
    if (part && still) {
      model.addAttribute("focus", true);
      return shown(kind, cell, back, model);
    }
    if (!cell.mayEdit()) {
      throw new NotAllowed();
    }
    return asked(desk, kind, cell, back, List.of(), part, model);
  }

  private static String shown(Grid.Kind kind, Grid.Cell cell, String back, Model model) {
    model.addAttribute("kind", kind);
    model.addAttribute("cell", cell);
    model.addAttribute("back", Paths.inside(back));
    return "table/grid :: cell";
  }

  private static String asked(
      Desk desk,
      Grid.Kind kind,
      Grid.Cell cell,
      String back,
      List<Finding> findings,
      boolean part,
      Model model) {
    model.addAttribute("choices", choices(desk, kind));
    model.addAttribute("findings", findings);
    shown(kind, cell, back, model);
    return part ? "table/grid :: asked" : "table/cell";
  }

  private static Map<String, String> choices(Desk desk, Grid.Kind kind) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (int value = kind.most(); value >= kind.least(); value--) {
      String number = value < 0 ? "−" + -value : String.valueOf(value);
      choices.put(
          String.valueOf(value),
          number + " – " + desk.words().say("scale." + kind.valueColumn() + "." + value));
    }
    return choices;
  }

  @PostMapping("/p/{id}/cell")
  String change(
      Desk desk,
      @RequestParam String file,
      @RequestParam String line,
      @RequestParam String head,
      @RequestParam String value,
      @RequestParam String seen,
      @RequestParam(defaultValue = "/") String back,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      HttpServletResponse response,
      Model model) {
    Grid.Kind kind = Grid.Kind.findByFile(file).orElseThrow(NotThere::new);
    Grid.Cell cell = Grid.findCell(desk, kind, line, head).orElseThrow(NotThere::new);
    if (!cell.mayEdit()) {
      throw new NotAllowed();
    }
    if (!cell.value().equals(seen)) {
      return meanwhile(desk, kind, cell, back, part, response, model);
    }
    if (value.equals(seen)) {
      model.addAttribute("focus", true);
      return part ? shown(kind, cell, back, model) : "redirect:" + Paths.inside(back);
    }
    return edit.of(desk.visitor().session(), desk.id(), List.of(row(desk, kind, cell, value)))
        .fold(answers(desk, kind, cell, value, back, part, response, model));
  }

  private static RowChange row(Desk desk, Grid.Kind kind, Grid.Cell cell, String value) {
    Map<String, String> before = findRow(desk, kind, cell).orElse(Map.of());
    Map<String, String> after = new LinkedHashMap<>(before);
    if (value.isEmpty()) {
      after.clear();
    } else {
      after.putAll(kind.row(cell.line(), cell.head(), value));
    }
    return new RowChange(kind.file(), cell.line() + "/" + cell.head(), before, after);
  }

  private static Optional<Map<String, String>> findRow(Desk desk, Grid.Kind kind, Grid.Cell cell) {
    Table table =
        desk.draft().findTable(kind.file()).orElseGet(() -> Table.empty(kind.file(), List.of()));
    TableSchema schema = TableSchema.of(kind.table());
    for (Row row : table.rows()) {
      if (schema.key(table, row).equals(cell.line() + "/" + cell.head())) {
        return Optional.of(table.named(row));
      }
    }
    return Optional.empty();
  }

  private static Outcome.Cases<String> answers(
      Desk desk,
      Grid.Kind kind,
      Grid.Cell cell,
      String value,
      String back,
      boolean part,
      HttpServletResponse response,
      Model model) {
    return new Outcome.Cases<>() {
      @Override
      public String stored(Outcome.Stored stored) {
        if (!part) {
          return Saved.redirect(Paths.inside(back), stored.version());
        }
        response.setHeader("HX-Trigger", "entente-changed");
        model.addAttribute("version", stored.version());
        model.addAttribute("focus", true);
        return shown(kind, with(cell, value), back, model);
      }

      @Override
      public String refused(Outcome.Refused refused) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return asked(desk, kind, cell, back, refused.findings(), part, model);
      }

      @Override
      public String conflict(Outcome.Conflict conflict) {
        String now = conflict.now().getOrDefault(kind.valueColumn(), "");
        return meanwhile(desk, kind, with(cell, now), back, part, response, model);
      }

      @Override
      public String forbidden(Outcome.Forbidden forbidden) {
        throw new NotAllowed();
      }
    };
  }

  private static Grid.Cell with(Grid.Cell cell, String value) {
    return new Grid.Cell(
        cell.line(),
        cell.head(),
        cell.name(),
        value,
        value.isEmpty() ? "" : cell.why(),
        cell.mayEdit());
  }

  private static String meanwhile(
      Desk desk,
      Grid.Kind kind,
      Grid.Cell cell,
      String back,
      boolean part,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("meanwhile", true);
    return asked(desk, kind, cell, back, List.of(), part, model);
  }
}
