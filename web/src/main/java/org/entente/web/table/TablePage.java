package org.entente.web.table;

import java.util.Arrays;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.dossier.Column;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;
import org.entente.web.page.Desk;
import org.entente.web.page.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A whole table, and the confidential one of whoever speaks for an actor. */
@Controller
class TablePage {
  @GetMapping("/p/{id}/table/{table}")
  String table(
      Desk desk,
      @PathVariable String table,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    TableName name =
        Arrays.stream(TableName.values())
            .filter(one -> !one.isManifold())
            .filter(one -> one.code().equals(table))
            .findFirst()
            .orElseThrow(NotThere::new);
    show(desk, name, name.file(), new TableView.Ask(q, sort, page), model);
    model.addAttribute("path", desk.address() + "/table/" + table);
    model.addAttribute("title", desk.words().say("web.table." + table));
    model.addAttribute("lead", desk.words().say("table." + table));
    return "table/table";
  }

  @GetMapping("/p/{id}/confidential")
  String confidential(Desk desk) {
    List<ActorId> mine = desk.summary().mine().actors();
    if (!desk.isDelegate() || mine.isEmpty()) {
      throw new NotThere();
    }
    return "redirect:" + desk.address() + "/confidential/" + mine.get(0);
  }

  @GetMapping("/p/{id}/confidential/{actor}")
  String confidential(
      Desk desk,
      @PathVariable String actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    if (!desk.rights().speaksFor(actor)) {
      throw new NotThere();
    }
    String file = TableName.confidentialFile(actor);
    Names names = Names.at(desk);
    show(desk, TableName.CONFIDENTIAL, file, new TableView.Ask(q, sort, page), model);
    model.addAttribute("path", desk.address() + "/confidential/" + actor);
    model.addAttribute("title", desk.words().say("web.confidential.of", names.actor(actor)));
    model.addAttribute("lead", desk.words().say("web.confidential.lead"));
    model.addAttribute(
        "others",
        desk.summary().mine().actors().stream()
            .map(ActorId::value)
            .filter(other -> !other.equals(actor))
            .map(other -> new Other(other, names.actor(other)))
            .toList());
    return "table/table";
  }

  /** Another actor for whom the visitor speaks. */
  record Other(String id, String name) {}

  private static void show(Desk desk, TableName name, String file, TableView.Ask ask, Model model) {
    List<String> columns = TableSchema.of(name).columns().stream().map(Column::name).toList();
    model.addAttribute("view", TableView.of(desk, file, columns, ask));
    model.addAttribute("add", desk.rights().mayEditSome(name));
  }
}
