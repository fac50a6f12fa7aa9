package org.xiangbang.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;
import org.xiangbang.shared.FileName;

/**
 * Answers with a file, so that the browser always saves it and never runs it or guesses its type. Every download of the program
 * goes through here, because only here a name is written into a header: {@code filename*} has the true name, and
 * {@code filename} one of plain ASCII for programs that read no other.
 */
public final class Attachment {
    /** The type of a workbook, xlsx. */
    public static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._()-]*");
    private static final Pattern PLAIN_ENDING = Pattern.compile("\\.[A-Za-z0-9]+");

    private Attachment() {}

    /** @param standIn what the file is called, without an ending, by programs that cannot read its true name */
    public static <B> ResponseEntity<B> of(String name, String standIn, MediaType type, B content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, standIn))
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    /** Names that were kept before they had a limit are cut here, so that any file system can hold them. */
    static String disposition(String name, String standIn) {
        var kept = FileName.of(name);
        var ending = FileName.ending(kept);
        var plain = PLAIN.matcher(kept).matches()
                ? kept
                : standIn + (PLAIN_ENDING.matcher(ending).matches() ? ending : "");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(plain, UriUtils.encode(kept, StandardCharsets.UTF_8));
    }
}
