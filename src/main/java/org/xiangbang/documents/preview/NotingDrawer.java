package org.xiangbang.documents.preview;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.xiangbang.documents.StreamLimit;
import org.xiangbang.shared.VisibleText;

/** Draws a page, notes what is not drawn as the paper has it, and ends when its time is over. */
final class NotingDrawer extends PageDrawer {
    private final BooleanSupplier over;
    private final Set<Note> notes = EnumSet.noneOf(Note.class);

    NotingDrawer(PageDrawerParameters parameters, BooleanSupplier over) throws IOException {
        super(parameters);
        this.over = over;
    }

    Set<Note> notes() {
        return notes;
    }

    /** Small pictures that stand in the text of the page itself are unpacked without the reader's count. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (over.getAsBoolean()) throw new IllegalStateException("the time is over");
        if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            try {
                StreamLimit.check(operator.getImageParameters(), operator.getImageData());
            } catch (IOException refused) {
                notes.add(Note.PICTURES_MISSING);
                return;
            }
        }
        super.processOperator(operator, operands);
    }

    /** The library skips what it cannot draw and says it in its log alone. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException thrown) throws IOException {
        if (operator.getName().equals(OperatorName.DRAW_OBJECT)) notes.add(Note.PICTURES_MISSING);
        super.operatorException(operator, operands, thrown);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        StreamLimit.check(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        StreamLimit.check(group.getCOSObject());
        super.showTransparencyGroup(group);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        if (image.isEmpty()) notes.add(Note.PICTURES_MISSING);
        super.drawImage(image);
    }

    @Override
    protected void showFontGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        if (!font.isEmbedded()) {
            if (font instanceof PDType0Font) notes.add(Note.FONT_REPLACED);
            if (font instanceof PDVectorFont shapes && !shapes.hasGlyph(code) && isSeen(font.toUnicode(code)))
                notes.add(Note.CHARACTERS_MISSING);
        }
        super.showFontGlyph(at, font, code, displacement);
    }

    private static boolean isSeen(String character) {
        return character == null || !VisibleText.isEmpty(character);
    }
}
