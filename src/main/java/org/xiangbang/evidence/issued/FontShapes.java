package org.xiangbang.evidence.issued;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The part of the font that a paper uses.
 *
 * @param numbers of the shapes in the part, by the characters that they stand for
 */
record FontShapes(Map<Integer, Integer> numbers) {

    /** Writes the part of the font with these characters into a file. */
    static FontShapes write(IntStream characters, PaperFont font, Path file) {
        var used = characters.distinct().sorted().toArray();
        return font.read(whole -> {
            var part = new TTFSubsetter(whole);
            var shapes = whole.getUnicodeCmapLookup();
            part.addGlyphIds(Arrays.stream(used).map(shapes::getGlyphId).boxed().collect(Collectors.toSet()));
            // The part's own table of characters holds none beyond U+FFFF; those are found by their numbers alone.
            Arrays.stream(used).filter(Character::isBmpCodePoint).forEach(part::add);
            try (var out = Files.newOutputStream(file)) {
                part.writeToStream(out);
            }
            return new FontShapes(numbers(used, part, whole));
        });
    }

    private static Map<Integer, Integer> numbers(int[] used, TTFSubsetter part, TrueTypeFont whole) throws IOException {
        var kept = new HashMap<Integer, Integer>();
        part.getGIDMap().forEach((number, before) -> kept.put(before, number));
        var shapes = whole.getUnicodeCmapLookup();
        var numbers = new HashMap<Integer, Integer>();
        for (var character : used) numbers.put(character, kept.getOrDefault(shapes.getGlyphId(character), 0));
        return numbers;
    }

    /** Returns the number of the shape of each character, as an OFD lists them. */
    String[] of(String text) {
        return text.codePoints().mapToObj(c -> String.valueOf(numbers.get(c))).toArray(String[]::new);
    }
}
