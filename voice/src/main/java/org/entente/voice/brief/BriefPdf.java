package org.entente.voice.brief;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/**
 * The same page as PDF: tagged, with title, language, bookmarks, page numbers and its fonts inside.
 *
 * <p>Shape: the same page gives the same bytes; no date and no chance goes into them. Nothing is
 * fetched from anywhere.
 */
public final class BriefPdf {
  private static final String FAMILY = "system-ui";
  private static final String REST = "DejaVu Sans";
  private static final int REGULAR = 400;
  private static final int SEMIBOLD = 600;

  static {
    // Its notes are for whoever writes style sheets: which properties it passes over.
    XRLog.setLoggingEnabled(false);
  }

  private BriefPdf() {}

  /**
   * Sets a page of {@link BriefPage} as PDF.
   *
   * @param html a whole page
   * @throws IOException if the stream cannot be written
   */
  public static void write(String html, OutputStream stream) throws IOException {
    Document page = PdfPage.of(html);
    try (PDDocument pdf = new PDDocument();
        PdfBoxRenderer renderer = builder(pdf, page).buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
      pdf.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
      pdf.setDocumentId(fingerprint(html));
      pdf.save(stream);
    }
  }

  private static PdfRendererBuilder builder(PDDocument pdf, Document page) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(pdf);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Entente");
    builder.withW3cDocument(page, null);
    builder.useUnicodeLineBreaker(new PdfLineBreaks());
    font(builder, pdf, "SourceSans3-Regular.ttf", FAMILY, REGULAR);
    font(builder, pdf, "SourceSans3-SemiBold.ttf", FAMILY, SEMIBOLD);
    font(builder, pdf, "DejaVuSans.ttf", REST, REGULAR);
    builder.useSVGDrawer(new BatikSVGDrawer());
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    return builder;
  }

  /** Loads a font for text and for drawings. Its ligatures stay out: they cost most of the time. */
  private static void font(
      PdfRendererBuilder builder, PDDocument pdf, String file, String family, int weight)
      throws IOException {
    try (InputStream stream = open(file)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      font.setEnableGsub(false);
      pdf.registerTrueTypeFontForClosing(font);
      builder.useFont(
          new PDFontSupplier(PDType0Font.load(pdf, font, true)),
          family,
          weight,
          FontStyle.NORMAL,
          true);
    }
    builder.useFont(
        () -> open(file), family, weight, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.SVG));
  }

  private static InputStream open(String file) {
    InputStream stream = BriefPdf.class.getResourceAsStream("fonts/" + file);
    if (stream == null) {
      throw new UncheckedIOException(
          new IOException("the program must carry its file fonts/" + file));
    }
    return stream;
  }

  /** Two pages that differ should have ids that differ; nothing rests on it. */
  private static long fingerprint(String html) {
    CRC32 sum = new CRC32();
    sum.update(html.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
