package org.xiangbang.evidence.issued;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What stands on a page of a paper: its characters, filled shapes and pictures, with their places in points from the upper left
 * corner. Clips are left out, because a paper is laid out within its page.
 */
final class PageMarks extends PDFGraphicsStreamEngine {
    /** A line that is said to have no width is drawn as thin as can be seen, in points. */
    private static final float HAIR = 0.1f;

    final List<Glyph> glyphs = new ArrayList<>();
    final List<Filled> shapes = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();
    private final AffineTransform upright;
    private final GeneralPath path = new GeneralPath();

    /** A character on its base line. */
    record Glyph(String text, double x, double y, double size, double width) {

        /** Does it follow {@code before} on the same line? */
        boolean follows(Glyph before) {
            var gap = Math.abs(x - before.x - before.width);
            return y == before.y && size == before.size && gap < size / 2;
        }
    }

    record Filled(Shape shape, Color color) {}

    /** @param place of the unit square that the picture fills */
    record Picture(BufferedImage image, AffineTransform place) {}

    PageMarks(PDPage page) throws IOException {
        super(page);
        this.upright = new AffineTransform(1, 0, 0, -1, 0, page.getMediaBox().getHeight());
        processPage(page);
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector advance) throws IOException {
        var size = at.getScalingFactorY();
        var where = upright.transform(new Point2D.Float(at.getTranslateX(), at.getTranslateY()), null);
        var letters = letters(font.toUnicode(code)).codePoints().toArray();
        var width = advance.getX() * size / letters.length;
        for (int i = 0; i < letters.length; i++)
            glyphs.add(new Glyph(Character.toString(letters[i]), where.getX() + i * width, where.getY(), size, width));
    }

    /** Returns the letters of a ligature such as ﬁ, which are written one by one so that a search finds them. */
    private static String letters(String text) {
        var ligature = text.codePoints().allMatch(c -> c >= 0xFB00 && c <= 0xFB06);
        return ligature ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        for (var corner : List.of(p1, p2, p3)) lineTo((float) corner.getX(), (float) corner.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        var place = new AffineTransform(upright);
        place.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        pictures.add(new Picture(image.getImage(), place));
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() throws IOException {
        var width = Math.max(transformWidth(getGraphicsState().getLineWidth()), HAIR);
        keep(
                new BasicStroke(width).createStrokedShape(path),
                getGraphicsState().getStrokingColor().toRGB());
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        path.setWindingRule(windingRule);
        keep(path, getGraphicsState().getNonStrokingColor().toRGB());
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        var outline = (GeneralPath) path.clone();
        fillPath(windingRule);
        path.append(outline, false);
        strokePath();
    }

    private void keep(Shape shape, int rgb) {
        shapes.add(new Filled(upright.createTransformedShape(shape), new Color(rgb)));
        path.reset();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName name) {}
}
