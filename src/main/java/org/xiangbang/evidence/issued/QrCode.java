package org.xiangbang.evidence.issued;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes a text as a QR code that a template shows as a picture. */
final class QrCode {
    private static final int POINTS = 240;

    private QrCode() {}

    /** Returns the address of the picture, which holds the picture itself. */
    static String of(String text) {
        try {
            var code = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, POINTS, POINTS, Map.of(EncodeHintType.MARGIN, 1));
            var picture = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < code.getHeight(); y++)
                for (int x = 0; x < code.getWidth(); x++) picture.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (WriterException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
