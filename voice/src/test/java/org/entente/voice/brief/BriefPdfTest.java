package org.entente.voice.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.app.study.Parameters;
import org.entente.dossier.Dossier;
import org.entente.kernel.Language;
import org.entente.voice._fixtures.Dossiers;
import org.entente.voice.words.Words;
import org.junit.jupiter.api.Test;

class BriefPdfTest {
  private static byte[] pdf(Dossier dossier, Language language) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BriefPdf.write(
        BriefPage.html(Dossiers.brief(dossier), Parameters.ours(), Words.in(language)), bytes);
    return bytes.toByteArray();
  }

  private static String text(PDDocument pdf) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(pdf).replaceAll("[\\u00A0\\u202F]", " ");
  }

  @Test
  void holdsTheTextOfThePage() throws IOException {
    Dossier dossier = Dossiers.example("nursing-tunisia-germany");

    try (PDDocument pdf = Loader.loadPDF(pdf(dossier, Language.FRENCH))) {
      String text = text(pdf);

      assertThat(pdf.getNumberOfPages()).isBetween(20, 60);
      assertThat(text)
          .contains("Des infirmiers pour la Tunisie et pour l’Allemagne")
          .contains("30 acteurs sont recensés ; le problème en concerne 30.")
          .contains("moyenne pondérée par l’influence")
          .contains("Σ_c min(MID[a][c], MID[c][b])")
          .contains("√(Σ w·(x − m)² / Σ w)")
          .contains("1 / " + pdf.getNumberOfPages());
    }
  }

  @Test
  void readersThatSpeakFindTitleLanguageTagsAndBookmarks() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(Dossiers.example("minimal"), Language.ENGLISH))) {
      var catalog = pdf.getDocumentCatalog();

      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Brief: Welders for two shipyards");
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      List<String> bookmarks = new ArrayList<>();
      for (PDOutlineItem item : catalog.getDocumentOutline().children()) {
        bookmarks.add(item.getTitle());
      }
      assertThat(bookmarks).contains("In short", "Issues", "How every figure was made");
    }
  }

  @Test
  void bringsItsFonts() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(Dossiers.example("minimal"), Language.FRENCH))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void thePageAgainIsTheSameToTheByte() throws IOException {
    Dossier dossier = Dossiers.example("minimal");

    assertThat(pdf(dossier, Language.ENGLISH)).isEqualTo(pdf(dossier, Language.ENGLISH));
  }

  @Test
  void nothingConfidentialIsSaid() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(pdf(Dossiers.example("nursing-tunisia-germany"), Language.ENGLISH))) {
      String text = text(pdf);

      assertThat(text)
          .contains("Its budget is for nurses who stay")
          .doesNotContain("night shifts, two", "Could not be defended in parliament")
          .doesNotContain("Ruled out by its congress", "The board has ruled it out");
    }
  }

  @Test
  void refusesWhatIsNoPage() {
    assertThat(catchThrowable(() -> BriefPdf.write("<p>", new ByteArrayOutputStream())))
        .hasMessage("a page must be well-formed to become PDF");
  }
}
