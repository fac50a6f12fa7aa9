package org.xiangbang.documents.preview;

import java.util.LinkedHashMap;
import java.util.Optional;

/** The pages that were drawn last, so that a page and the picture in it are drawn once. Nobody reads them without the paper's gate. */
final class DrawnPages {
    private static final int MOST_BYTES = 24 * 1024 * 1024;

    private final LinkedHashMap<String, Drawn> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param key names the content and the page */
    synchronized Optional<Drawn> find(String key) {
        return Optional.ofNullable(pages.get(key));
    }

    synchronized void keep(String key, Drawn page) {
        var former = pages.put(key, page);
        bytes += page.content().length - (former == null ? 0 : former.content().length);
        var oldest = pages.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().getValue().content().length;
            oldest.remove();
        }
    }
}
