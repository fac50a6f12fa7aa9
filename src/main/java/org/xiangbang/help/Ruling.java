package org.xiangbang.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A rule that this system sets itself, with the reasons, in one language.
 *
 * @param number the four digits by which refusals cite it
 * @param inShort the rule in one sentence, for lists
 * @param facts date, status and the like, each under its name in the ruling's language
 * @param sections why there is a rule, and the rule; what its file says to developers is not read
 */
public record Ruling(String number, String title, String inShort, List<Fact> facts, List<Section> sections) {

    /** Does its number, its title or what it says contain the word? Capital and small letters are the same. */
    public boolean contains(String word) {
        var sought = word.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(number, title), texts())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }

    /** Returns everything that it says, text by text, without its headings. */
    Stream<String> texts() {
        var blocks = sections.stream().flatMap(section -> section.blocks().stream());
        return Stream.concat(facts.stream().map(Fact::text), blocks.flatMap(Block::texts));
    }

    public record Fact(String name, String text) {}

    public record Section(String heading, List<Block> blocks) {}

    /**
     * A paragraph, a list or a table.
     *
     * @param paragraph null for a list and for a table
     * @param items empty unless it is a list
     * @param rows the cells of each row of a table, its headings first; empty unless it is a table
     */
    public record Block(String paragraph, List<String> items, List<List<String>> rows) {
        private Stream<String> texts() {
            var listed = Stream.concat(items.stream(), rows.stream().flatMap(List::stream));
            return paragraph == null ? listed : Stream.of(paragraph);
        }
    }
}
