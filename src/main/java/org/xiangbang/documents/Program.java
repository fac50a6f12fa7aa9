package org.xiangbang.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows what a computer would run: by its first bytes, or by an ending with which systems run a file. */
final class Program {
    private static final Pattern RUN_BY_ENDING = Pattern.compile(".*\\.(exe|dll|com|scr|pif|cpl|msi|lnk|reg|bat|cmd|ps1"
            + "|sh|js|jse|vbs|vbe|wsf|wsh|hta|jar|class|apk|dex)");

    /** Windows, Linux, Java, macOS in both byte orders and both widths, and scripts that name their interpreter. */
    private static final List<String> BEGINNINGS = List.of(
            "MZ",
            "\u007FELF",
            "\u00CA\u00FE\u00BA\u00BE",
            "\u00FE\u00ED\u00FA\u00CE",
            "\u00FE\u00ED\u00FA\u00CF",
            "\u00CE\u00FA\u00ED\u00FE",
            "\u00CF\u00FA\u00ED\u00FE",
            "dex\n",
            "#!");

    /** So many bytes tell it. */
    static final int HEAD = 8;

    private Program() {}

    /** @param head the content, or at least its first eight bytes */
    static boolean is(String name, byte[] head) {
        var begins = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        return RUN_BY_ENDING.matcher(name.toLowerCase(Locale.ROOT)).matches()
                || BEGINNINGS.stream().anyMatch(begins::startsWith);
    }
}
