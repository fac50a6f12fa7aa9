package org.xiangbang;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Codes of rules that stand on a page as plain text, so that nobody can open them. */
final class UnlinkedCodes {
    /** Markup, and what a browser shows as text although it cannot hold a link. */
    private static final Pattern NO_TEXT =
            Pattern.compile("<(a|option|title|textarea|script)\\b.*?</\\1>|<[^>]*>", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("(?<![\\w-])[A-Z]-\\d{2}(?![\\w-])|岗位分离第\\d");

    private UnlinkedCodes() {}

    static List<String> in(String html) {
        return CODE.matcher(NO_TEXT.matcher(html).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
