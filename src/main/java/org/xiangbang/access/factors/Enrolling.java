package org.xiangbang.access.factors;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;

/** An authenticator app that is being set up: its seed as text and as a picture. */
record Enrolling(String name, String login, byte[] seed) {
    private static final String ISSUER = "Xiangbang";
    private static final int QUIET_ZONE = 4;
    private static final int GROUP = 4;

    /** Returns the seed for typing, in groups of four. */
    public String text() {
        return plain().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    private String plain() {
        return new Base32().encodeToString(seed).replace("=", "");
    }

    /** Returns the address that apps read from the picture (otpauth). */
    public String address() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=%d&period=%d"
                .formatted(
                        ISSUER,
                        URLEncoder.encode(login, StandardCharsets.UTF_8),
                        plain(),
                        ISSUER,
                        Totp.DIGITS,
                        Totp.SECONDS);
    }

    /**
     * A QR code as a page draws it.
     *
     * @param size of its side, in points
     * @param path its dark points, as a path of SVG
     */
    public record Picture(int size, String path) {}

    public Picture picture() {
        try {
            var code = new QRCodeWriter()
                    .encode(address(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return new Picture(code.getWidth(), path(code));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    private static String path(BitMatrix code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++)
            for (int x = 0; x < code.getWidth(); x++)
                if (code.get(x, y))
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        return path.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
