package org.xiangbang.database.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiangbang.database.DatabaseRefused;

/** What stands on the command line behind the word of the command. */
record Arguments(List<String> plain, Map<String, String> named) {
    static final String USAGE = "backup.usage";

    private static final String FLAG = "--without-keys";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /**
     * @param number how many there are without a name
     * @param names the names that there may be
     * @throws DatabaseRefused when it is asked for wrongly
     */
    static Arguments of(List<String> line, int number, String... names) {
        var plain = new ArrayList<String>();
        var named = new HashMap<String, String>();
        for (var words = line.subList(1, line.size()).iterator(); words.hasNext(); ) {
            var word = words.next();
            if (!word.startsWith("--")) plain.add(word);
            else if (!List.of(names).contains(word) || !word.equals(FLAG) && !words.hasNext()) throw wrong();
            else if (named.put(word, word.equals(FLAG) ? "" : words.next()) != null) throw wrong();
        }
        if (plain.size() != number || plain.contains("") || named.containsKey(FLAG) && named.containsKey("--keys"))
            throw wrong();
        return new Arguments(plain, named);
    }

    private static DatabaseRefused wrong() {
        return new DatabaseRefused(USAGE, null);
    }

    Path first() {
        return absolute(plain.get(0));
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    Path path(String name) {
        return optional(name).orElseThrow(Arguments::wrong);
    }

    Optional<Path> optional(String name) {
        return Optional.ofNullable(named.get(name))
                .filter(value -> !value.isEmpty())
                .map(Arguments::absolute);
    }

    /** A time of Beijing, or one with its own offset. */
    Optional<Instant> moment(String name) {
        return Optional.ofNullable(named.get(name)).map(Arguments::instant);
    }

    private static Instant instant(String written) {
        var text = written.replace(' ', 'T');
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(BEIJING).toInstant();
            } catch (DateTimeException e) {
                throw new DatabaseRefused("backup.no-time", e, written);
            }
        }
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
