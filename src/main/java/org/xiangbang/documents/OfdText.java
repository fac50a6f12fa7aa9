package org.xiangbang.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of an OFD in the order in which its pages hold it. No library that may be used draws an OFD without losing
 * characters (decision 0165), so that its text is what a page can show of it.
 */
public final class OfdText {
    private static final int MOST_PAGES = 200;

    private OfdText() {}

    /**
     * @param most so many characters are read
     * @return a text for each page, without those that have none
     * @throws IOException if it is damaged
     * @throws org.xiangbang.shared.FormRefused if it unpacks to too much
     */
    public static List<String> of(String name, Content content, int most) throws IOException {
        var texts = new ArrayList<String>();
        var left = most;
        try (var parts = ZipParts.of(Item.handedIn(name, content))) {
            for (var page : pages(parts)) {
                if (left <= 1) break;
                var text = text(parts, page);
                var kept = beginning(text, left);
                left -= kept.length();
                if (!kept.isEmpty()) texts.add(kept);
            }
        }
        return texts;
    }

    /** A character of two parts is kept whole or left out. */
    private static String beginning(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static List<String> pages(ZipParts parts) throws IOException {
        var pages = new ArrayList<String>();
        for (var root : tags(parts, OfdCheck.ENTRY, "DocRoot")) {
            var document = ZipParts.resolve(OfdCheck.ENTRY, root.text());
            for (var page : tags(parts, document, "Page"))
                if (!page.get("BaseLoc").isEmpty()) pages.add(ZipParts.resolve(document, page.get("BaseLoc")));
        }
        return pages.subList(0, Math.min(MOST_PAGES, pages.size()));
    }

    private static String text(ZipParts parts, String page) throws IOException {
        if (!parts.has(page)) return "";
        return String.join(
                "\n", tags(parts, page, "TextCode").stream().map(XmlTag::text).toList());
    }

    private static List<XmlTag> tags(ZipParts parts, String part, String tag) throws IOException {
        try (var in = parts.open(part)) {
            return XmlTag.in(in, tag);
        }
    }
}
