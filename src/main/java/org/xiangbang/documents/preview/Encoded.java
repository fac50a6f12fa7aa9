package org.xiangbang.documents.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.http.MediaType;

/** A drawn page as bytes: PNG, which keeps letters sharp, or JPEG for photographs, which are several times smaller in it. */
record Encoded(byte[] content, MediaType type) {
    private static final int LARGE = 400 * 1024;
    private static final double QUALITY = 0.85;

    static Encoded of(BufferedImage picture) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        if (png.size() > LARGE) {
            var jpeg = new ByteArrayOutputStream();
            Thumbnails.of(picture)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(jpeg);
            if (jpeg.size() < png.size() / 2) return new Encoded(jpeg.toByteArray(), MediaType.IMAGE_JPEG);
        }
        return new Encoded(png.toByteArray(), MediaType.IMAGE_PNG);
    }
}
