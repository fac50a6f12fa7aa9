package org.xiangbang.database.backup;

import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this version of the program knows. */
final class Migrations {
    private Migrations() {}

    /** Returns the version of the newest one, as the database names it: {@code 20261206.01}. */
    static String newest() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
        return Stream.of(files)
                .map(file -> file.getFilename().replaceFirst("^V(\\d+)_(\\d+)__.*", "$1.$2"))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
