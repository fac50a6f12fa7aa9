package org.xiangbang.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiangbang.help.Ruling.Block;
import org.xiangbang.help.Ruling.Fact;
import org.xiangbang.help.Ruling.Section;
import org.xiangbang.shared.VisibleText;

/** Reads a ruling, which is written in a small part of Markdown: a title, a list of facts, headings with paragraphs, lists and tables. */
final class RulingText {
    private static final Pattern TITLE = Pattern.compile("# (\\d{4}) (.+)");
    private static final Pattern FACT = Pattern.compile("([^:：]+)[:：]\\s*(.+)", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("`|\\[(?=\\d{4}])|(?<=\\d{4})]\\([^)]*\\)");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("[|:\\- ]+");
    private static final List<String> IN_SHORT = List.of("要点", "In short");

    /** The sections for officials. The others weigh the rule and name its tests, for those who work on the program. */
    private static final List<String> FOR_OFFICIALS = List.of("背景", "规定", "Context", "Decision");

    private RulingText() {}

    /** @throws IllegalStateException if the text does not have the form of a ruling; the message says where */
    static Ruling read(String file, String text) {
        var parts = VisibleText.of(text).split("\n## ");
        var head = parts[0].split("\n\n", 2);
        var title = TITLE.matcher(head[0]);
        if (!title.matches() || head.length < 2)
            throw new IllegalStateException(file + " begins without a number and a title, or has no date");
        var facts = items(head[1]).stream().map(fact -> fact(file, fact)).toList();
        var inShort = facts.stream()
                .filter(fact -> IN_SHORT.contains(fact.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " does not say in short what it rules"))
                .text();
        var sections = Arrays.stream(parts)
                .skip(1)
                .map(part -> section(file, part))
                .filter(section -> FOR_OFFICIALS.contains(section.heading()))
                .toList();
        return new Ruling(title.group(1), title.group(2), inShort, facts, sections);
    }

    private static Fact fact(String file, String line) {
        var fact = FACT.matcher(line);
        if (!fact.matches()) throw new IllegalStateException(file + " has a fact without a name: " + line);
        return new Fact(fact.group(1), fact.group(2));
    }

    private static Section section(String file, String part) {
        var lines = part.split("\n\n", 2);
        if (lines.length < 2) throw new IllegalStateException(file + " has nothing under " + lines[0]);
        var blocks = Arrays.stream(VisibleText.of(lines[1]).split("\n\n"))
                .map(RulingText::block)
                .toList();
        return new Section(VisibleText.of(lines[0]), blocks);
    }

    private static Block block(String text) {
        if (text.startsWith("- ")) return new Block(null, items(text), List.of());
        if (text.startsWith("|")) return new Block(null, List.of(), rows(text));
        return new Block(joined(text), List.of(), List.of());
    }

    /** Returns the rows of a table, headings first, without the line of dashes that ends the headings. */
    private static List<List<String>> rows(String text) {
        return text.lines()
                .filter(line -> !RULE_OF_TABLE.matcher(line).matches())
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(RulingText::joined)
                        .toList())
                .toList();
    }

    /** Returns the items of a list. A line that does not begin with a dash belongs to the item before it. */
    private static List<String> items(String text) {
        var items = new ArrayList<String>();
        for (var item : ("\n" + VisibleText.of(text)).split("\n- "))
            if (!VisibleText.isEmpty(item)) items.add(joined(item));
        return items;
    }

    /** Returns the text on one line, names of the program and numbers of rulings without their marks. */
    private static String joined(String text) {
        var line = text.lines().map(VisibleText::of).collect(Collectors.joining(" "));
        return MARKS.matcher(line).replaceAll("");
    }
}
