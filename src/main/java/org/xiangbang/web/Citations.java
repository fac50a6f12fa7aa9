package org.xiangbang.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Finds what a text of the program cites: rulings, rows and sections of the rules, and processes. Pages ask the bean {@code
 * citations}. Models of running cases may call a ruling by a former word; it is shown by today's.
 */
@Component("citations")
public class Citations {
    private static final Pattern CITED = Pattern.compile("""
            (?:本系统规定|[Rr]uling|设计决定) (?<ruling>\\d{4})\
            |(?<![\\w-])(?<row>[PLQCFVTX]-\\d{2})(?![\\w-])\
            |(?<=[（(、]|lifecycle |流程 )(?<process>P(?:10|[1-9]))(?=[）),，、；;。]|$)\
            |(?<![\\w.])(?<item>\\d\\.\\d\\(\\d\\))\
            |(?<=[（(]|rules |规则 |form |表 )(?<section>\\d\\.\\d)(?=[）),，、；;。]|$)\
            |(?:岗位分离第|separation of duties )(?<duty>\\d)\
            |(?<=岗位分离第\\d、|separation of duties \\d and )(?<another>\\d)""");

    private static final String TITLE = "rule.";
    private static final String DUTIES = "2.3-";

    private final MessageSource messages;

    Citations(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A piece of a text.
     *
     * @param address where the page can be opened that it cites, or null
     * @param before the bracket that stands before what is cited and is not to be parted from it, or empty; {@code after} likewise
     */
    public record Cited(String text, String address, String before, String after) {
        private static Cited plain(String text) {
            return new Cited(text, null, "", "");
        }
    }

    /** Cuts a text where it cites what can be opened, so that a page can link to it; an empty list for null. */
    public List<Cited> of(String text, Locale locale) {
        var pieces = new ArrayList<Cited>();
        var from = 0;
        var found = CITED.matcher(text == null ? "" : text);
        while (found.find()) {
            var address = address(found, locale);
            if (address == null) continue;
            var before = bracket(text, found.start() - 1, "（(");
            var after = bracket(text, found.end(), "）)");
            var start = found.start() - before.length();
            if (start > from) pieces.add(Cited.plain(text.substring(from, start)));
            pieces.add(new Cited(shown(found, locale), address, before, after));
            from = found.end() + after.length();
        }
        if (text != null && from < text.length()) pieces.add(Cited.plain(text.substring(from)));
        return pieces;
    }

    private static String bracket(String text, int at, String brackets) {
        var there = at >= 0 && at < text.length() && brackets.indexOf(text.charAt(at)) >= 0;
        return there ? text.substring(at, at + 1) : "";
    }

    /** Does the text cite anything? Cheaper than {@link #of} for the many texts that do not. */
    public boolean any(String text) {
        return text != null && CITED.matcher(text).find();
    }

    /** Returns the ids of the rules that the text cites, known or not, in its order: {@code L-03}, {@code 2.3-1}, {@code P9}. */
    public static Set<String> rules(String text) {
        Set<String> rules = new LinkedHashSet<>();
        var found = CITED.matcher(text == null ? "" : text);
        while (found.find()) if (found.group("ruling") == null) rules.add(rule(found));
        return rules;
    }

    /** Returns the key of the message that is the title of a rule. @param code as it is cited: {@code L-03}, {@code 2.3(1)} */
    static String titleOf(String code) {
        return TITLE + id(code);
    }

    /** Returns the id of a rule: that of {@code 2.3(1)} is {@code 2.3-1}, all others are their own id. */
    private static String id(String code) {
        return code.replaceFirst("\\((\\d)\\)$", "-$1");
    }

    private String address(Matcher found, Locale locale) {
        if (found.group("ruling") != null) return "/help/rulings/" + found.group("ruling");
        var rule = rule(found);
        return messages.getMessage(TITLE + rule, null, null, locale) == null ? null : "/help/rules/" + rule;
    }

    private String shown(Matcher found, Locale locale) {
        var ruling = found.group("ruling");
        return ruling == null
                ? found.group()
                : messages.getMessage("web.source.ours", new Object[] {ruling}, found.group(), locale);
    }

    private static String rule(Matcher found) {
        for (var name : List.of("row", "process", "section")) if (found.group(name) != null) return found.group(name);
        if (found.group("item") != null) return id(found.group("item"));
        return DUTIES + (found.group("duty") == null ? found.group("another") : found.group("duty"));
    }
}
