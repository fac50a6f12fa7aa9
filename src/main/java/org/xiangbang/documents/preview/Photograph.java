package org.xiangbang.documents.preview;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import org.xiangbang.documents.Content;
import org.xiangbang.documents.TooLarge;

/** Reads a picture no larger than it is shown, and upright. */
final class Photograph {
    /** Cameras of telephones make 50 million points. */
    static final long MOST_POINTS = 64_000_000;

    private Photograph() {}

    /**
     * @throws TooLarge if it has more points than are read
     * @throws IOException if it is damaged, or of a kind that Java does not read
     */
    static BufferedImage draw(Content content) throws IOException {
        try (var bytes = content.stream();
                var in = new MemoryCacheImageInputStream(bytes)) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("no picture");
            var reader = readers.next();
            try {
                reader.setInput(in);
                return draw(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage draw(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_POINTS) throw new TooLarge(width + " by " + height + " points");
        var scale = Math.min(1, Size.scale(width, height));
        var step = Math.max(1, (int) (0.5 / scale));
        var asked = reader.getDefaultReadParam();
        asked.setSourceSubsampling(step, step, 0, 0);
        var upright = upright(reader);
        var read = reader.read(0, asked);
        var small = Thumbnails.of(read)
                .size(Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)))
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .asBufferedImage();
        return onWhite(upright == null ? small : upright.apply(small));
    }

    /** Returns how the picture is to be turned; null if it does not say it. */
    private static ImageFilter upright(ImageReader reader) {
        try {
            var held = ExifUtils.getExifOrientation(reader, 0);
            return held == null ? null : ExifFilterUtils.getFilterForOrientation(held);
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var sheet = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return sheet;
    }
}
