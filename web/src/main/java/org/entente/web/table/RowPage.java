package org.entente.web.table;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.app.edit.EditRows;
import org.entente.app.edit.Mentions;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One row of any table: a form to add, change or remove it. */
@Controller
class RowPage {
  private static final String TYPED = "is.";

  private final EditRows edit;

  RowPage(EditRows edit) {
    this.edit = edit;
  }

  /** Which row, and where to go afterwards. */
  private record Target(TableName table, String file, String key, String back) {
    static Target of(Desk desk, String file, String key, String back) {
      TableName table = TableName.findByFile(file).orElseThrow(NotThere::new);
      if (!desk.rights().mayEditSome(table)) {
        throw new NotAllowed();
      }
      return new Target(table, file, key, Paths.inside(back));
    }

    boolean isNew() {
      return key.isEmpty();
    }

    Target asNew() {
      return new Target(table, file, "", back);
    }
  }

  @GetMapping("/p/{id}/row")
  String form(
      Desk desk,
      @RequestParam String file,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "/") String back,
      @RequestParam MultiValueMap<String, String> given,
      Model model) {
    Target target = Target.of(desk, file, key, back);
    Map<String, String> row =
        target.isNew() ? Map.of() : findRow(desk, target).orElseThrow(NotThere::new);
    Map<String, String> is =
        target.isNew() ? typed(given, new RowForm(desk, target.table(), file)) : row;
    return show(desk, target, is, row, List.of(), model);
  }

  private static Optional<Map<String, String>> findRow(Desk desk, Target target) {
    Optional<Table> table = desk.draft().findTable(target.file());
    Optional<Row> row =
        table.flatMap(
            rows ->
                rows.rows().stream()
                    .filter(
                        one -> TableSchema.of(target.table()).key(rows, one).equals(target.key()))
                    .findFirst());
    if (table.isEmpty() || row.isEmpty()) {
      return Optional.empty();
    }
    String owner = TableView.owner(target.table(), table.get(), row.get());
    if (!desk.rights().mayEdit(target.table(), owner)) {
      throw new NotAllowed();
    }
    return Optional.of(table.get().named(row.get()));
  }

  private static String show(
      Desk desk,
      Target target,
      Map<String, String> is,
      Map<String, String> stands,
      List<Finding> findings,
      Model model) {
    RowForm form = new RowForm(desk, target.table(), target.file());
    model.addAttribute("fields", form.fields(is, stands, findings));
    model.addAttribute("findings", form.elsewhere(findings));
    model.addAttribute("file", target.file());
    model.addAttribute("table", target.table().code());
    model.addAttribute("key", target.key());
    model.addAttribute("isNew", target.isNew());
    model.addAttribute("back", target.back());
    model.addAttribute("seen", print(stands));
    model.addAttribute(
        "mentions",
        target.isNew() ? 0 : Mentions.of(desk.draft(), target.table(), target.key()).size());
    return "table/row";
  }

  /** A short mark of a row as it stood, so that a form tells which row its editor saw. */
  private static String print(Map<String, String> row) {
    return UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  @PostMapping("/p/{id}/row")
  String save(
      Desk desk,
      @RequestParam String file,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "/") String back,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletResponse response,
      Model model) {
    Target target = Target.of(desk, file, key, back);
    Map<String, String> is = typed(given, new RowForm(desk, target.table(), file));
    Map<String, String> stands = target.isNew() ? Map.of() : findRow(desk, target).orElse(Map.of());
    if (!target.isNew() && !print(stands).equals(seen)) {
      return meanwhile(desk, target, is, stands, response, model);
    }
    Map<String, String> after = new LinkedHashMap<>(stands);
    after.putAll(is);
    RowChange change =
        new RowChange(file, target.isNew() ? key(target.table(), is) : key, stands, after);
    return answer(desk, target, List.of(change), is, response, model);
  }

  private static String key(TableName table, Map<String, String> row) {
    return String.join(
        "/",
        TableSchema.of(table).keys().stream()
            .map(column -> row.getOrDefault(column, "").strip())
            .toList());
  }

  @PostMapping("/p/{id}/row/remove")
  String remove(
      Desk desk,
      @RequestParam String file,
      @RequestParam String key,
      @RequestParam(defaultValue = "/") String back,
      @RequestParam(defaultValue = "false") boolean everywhere,
      HttpServletResponse response,
      Model model) {
    Target target = Target.of(desk, file, key, back);
    Map<String, String> row = findRow(desk, target).orElseThrow(NotThere::new);
    List<RowChange> changes = new ArrayList<>();
    if (everywhere) {
      changes.addAll(Mentions.of(desk.draft(), target.table(), key));
    }
    changes.add(new RowChange(file, key, row, Map.of()));
    return answer(desk, target, changes, row, response, model);
  }

  private String answer(
      Desk desk,
      Target target,
      List<RowChange> changes,
      Map<String, String> is,
      HttpServletResponse response,
      Model model) {
    return edit.of(desk.visitor().session(), desk.id(), changes)
        .fold(
            new Answer() {
              @Override
              public String stored(Outcome.Stored stored) {
                return Saved.redirect(target.back(), stored.version());
              }

              @Override
              public String refused(Outcome.Refused refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Map<String, String> stands = findRow(desk, target).orElse(Map.of());
                return show(desk, target, is, stands, refused.findings(), model);
              }

              @Override
              public String conflict(Outcome.Conflict conflict) {
                return meanwhile(desk, target, is, conflict.now(), response, model);
              }
            });
  }

  /** Shows the row as it stands now beside what was typed; saving again then replaces it. */
  private static String meanwhile(
      Desk desk,
      Target target,
      Map<String, String> is,
      Map<String, String> now,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("meanwhile", now.isEmpty() ? "gone" : "changed");
    return show(desk, now.isEmpty() ? target.asNew() : target, is, now, List.of(), model);
  }

  /** What was typed, column by column; several values of one column have {@code |} between them. */
  private static Map<String, String> typed(MultiValueMap<String, String> given, RowForm form) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String column : form.columns()) {
      List<String> values = given.get(TYPED + column);
      if (values != null) {
        typed.put(
            column,
            String.join(
                "|",
                values.stream()
                    .map(value -> value.replace("\r\n", "\n"))
                    .filter(value -> !value.isBlank())
                    .toList()));
      }
    }
    return typed;
  }
}
