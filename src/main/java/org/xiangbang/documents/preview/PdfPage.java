package org.xiangbang.documents.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.xiangbang.documents.StreamLimit;

/** Draws one page of an open PDF. */
final class PdfPage extends PDFRenderer {
    /** Dots an inch of an ordinary sheet. */
    private static final float SHARP = 150f / 72;

    private final BooleanSupplier over;
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private NotingDrawer drawer;

    PdfPage(PDDocument document, BooleanSupplier over) {
        super(document);
        this.over = over;
        setSubsamplingAllowed(true);
    }

    /**
     * The library unpacks what stands on a page while it draws, so that a page of nothing but spaces would take minutes.
     *
     * @param index from 0
     */
    BufferedImage draw(int index) throws IOException {
        var page = document.getPage(index);
        for (var contents = page.getContentStreams(); contents.hasNext(); )
            StreamLimit.check(contents.next().getCOSObject());
        var box = page.getCropBox();
        var scale = (float) Math.min(SHARP, Size.scale(box.getWidth(), box.getHeight()));
        var picture = renderImage(index, scale, ImageType.RGB);
        notes.addAll(drawer.notes());
        return picture;
    }

    Set<Note> notes() {
        return notes;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        drawer = new NotingDrawer(parameters, over);
        return drawer;
    }
}
