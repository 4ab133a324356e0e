package org.entente.web.table;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.app.edit.EditRows;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.RowChange;
import org.entente.dossier.TableSchema;
import org.entente.kernel.Finding;
import org.entente.web.access.Paths;
import org.entente.web.page.Answer;
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

  /**
   * The cell that a request is about.
   *
   * @param back the page that shows the grid
   * @param part whether the browser wants the cell alone, or else a page of its own
   */
  private record Spot(Desk desk, Grid.Kind kind, Grid.Cell cell, String back, boolean part) {
    static Spot of(Desk desk, String file, String line, String head, String back, boolean part) {
      Grid.Kind kind = Grid.Kind.findByFile(file).orElseThrow(NotThere::new);
      Grid.Cell cell = Grid.findCell(desk, kind, line, head).orElseThrow(NotThere::new);
      return new Spot(desk, kind, cell, Paths.inside(back), part);
    }

    String key() {
      return cell.line() + "/" + cell.head();
    }

    void requireRight() {
      if (!cell.mayEdit()) {
        throw new NotAllowed();
      }
    }

    /** The same with another value in the cell. */
    Spot with(String value) {
      return new Spot(desk, kind, cell.with(value), back, part);
    }
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
    Spot spot = Spot.of(desk, file, line, head, back, part);
    if (part && still) {
      model.addAttribute("focus", true);
      return shown(spot, model);
    }
    spot.requireRight();
    return asked(spot, List.of(), model);
  }

  private static String shown(Spot spot, Model model) {
    model.addAttribute("kind", spot.kind());
    model.addAttribute("cell", spot.cell());
    model.addAttribute("back", spot.back());
    return "table/grid :: cell";
  }

  private static String asked(Spot spot, List<Finding> findings, Model model) {
    model.addAttribute("choices", choices(spot));
    model.addAttribute("findings", findings);
    shown(spot, model);
    return spot.part() ? "table/grid :: asked" : "table/cell";
  }

  private static Map<String, String> choices(Spot spot) {
    Grid.Kind kind = spot.kind();
    Map<String, String> choices = new LinkedHashMap<>();
    for (int value = kind.most(); value >= kind.least(); value--) {
      String number = value < 0 ? "−" + -value : String.valueOf(value);
      String meaning = spot.desk().words().say("scale." + kind.valueColumn() + "." + value);
      choices.put(String.valueOf(value), number + " – " + meaning);
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
    Spot spot = Spot.of(desk, file, line, head, back, part);
    spot.requireRight();
    if (!spot.cell().value().equals(seen)) {
      return meanwhile(spot, response, model);
    }
    if (value.equals(seen)) {
      model.addAttribute("focus", true);
      return part ? shown(spot, model) : "redirect:" + spot.back();
    }
    return edit.of(desk.visitor().session(), desk.id(), List.of(row(spot, value)))
        .fold(answer(spot, value, response, model));
  }

  private static RowChange row(Spot spot, String value) {
    Grid.Kind kind = spot.kind();
    Grid.Cell cell = spot.cell();
    Map<String, String> before = findRow(spot).orElse(Map.of());
    Map<String, String> after = new LinkedHashMap<>(before);
    if (value.isEmpty()) {
      after.clear();
    } else {
      after.putAll(kind.row(cell.line(), cell.head(), value));
    }
    return new RowChange(kind.file(), spot.key(), before, after);
  }

  private static Optional<Map<String, String>> findRow(Spot spot) {
    TableSchema schema = TableSchema.of(spot.kind().table());
    return spot.desk()
        .draft()
        .findTable(spot.kind().file())
        .flatMap(
            table ->
                table.rows().stream()
                    .filter(row -> schema.key(table, row).equals(spot.key()))
                    .findFirst()
                    .map(table::named));
  }

  private static Answer answer(Spot spot, String value, HttpServletResponse response, Model model) {
    return new Answer() {
      @Override
      public String stored(Outcome.Stored stored) {
        if (!spot.part()) {
          return Saved.redirect(spot.back(), stored.version());
        }
        response.setHeader("HX-Trigger", "entente-changed");
        model.addAttribute("version", stored.version());
        model.addAttribute("focus", true);
        return shown(spot.with(value), model);
      }

      @Override
      public String refused(Outcome.Refused refused) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return asked(spot, refused.findings(), model);
      }

      @Override
      public String conflict(Outcome.Conflict conflict) {
        String now = conflict.now().getOrDefault(spot.kind().valueColumn(), "");
        return meanwhile(spot.with(now), response, model);
      }
    };
  }

  private static String meanwhile(Spot spot, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("meanwhile", true);
    return asked(spot, List.of(), model);
  }
}
