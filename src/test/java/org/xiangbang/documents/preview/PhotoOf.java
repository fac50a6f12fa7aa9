package org.xiangbang.documents.preview;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Pictures whose upper half is red and whose lower half is blue. */
final class PhotoOf {
    /** What a camera that was held upright writes at the beginning of its file: the picture is to be turned to the right. */
    private static final byte[] TURN_RIGHT = {
        (byte) 0xFF,
        (byte) 0xE1,
        0,
        34,
        'E',
        'x',
        'i',
        'f',
        0,
        0,
        'M',
        'M',
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        1,
        18,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        6,
        0,
        0,
        0,
        0,
        0,
        0
    };

    /** The sign of a JPEG and its first segment. */
    private static final int HEAD = 2 + 18;

    private PhotoOf() {}

    static byte[] bytes(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A photograph that says that it is to be turned to the right. */
    static byte[] turned(int width, int height) {
        var plain = bytes("jpg", width, height);
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, HEAD);
        bytes.writeBytes(TURN_RIGHT);
        bytes.writeBytes(Arrays.copyOfRange(plain, HEAD, plain.length));
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
