package org.xiangbang;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small PDF of one page that a reader can really open. */
public final class Paper {
    private static final String TEXT = "BT /F1 24 Tf 72 720 Td (Xiangbang) Tj ET";
    private static final List<String> OBJECTS = List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(TEXT.length(), TEXT),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

    private Paper() {}

    public static byte[] pdf() {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (var object : OBJECTS) {
            places.add(text.length());
            text.append("%d 0 obj\n%s\nendobj\n".formatted(places.size(), object));
        }
        var table = text.length();
        text.append("xref\n0 %d\n0000000000 65535 f \n".formatted(OBJECTS.size() + 1));
        places.forEach(place -> text.append("%010d 00000 n \n".formatted(place)));
        text.append(
                "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(OBJECTS.size() + 1, table));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
