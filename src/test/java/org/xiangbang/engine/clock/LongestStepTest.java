package org.xiangbang.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.calendar.LongestTerm;
import org.xiangbang.calendar.Term;
import org.xiangbang.engine.model.Decisions;

@AppTest
@DisplayName("The longest term of a step")
class LongestStepTest {
    private static final Pattern WORKING_DAYS = Pattern.compile("\"(\\d+)wd\"");

    @Autowired
    private LongestTerm longest;

    @Autowired
    private Decisions decisions;

    @Test
    @DisplayName("is that of the models and the table of time limits, whichever term they get")
    void isReadFromTheModels() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            var written = files.filter(file -> file.toString().matches(".*[.](bpmn|dmn)"))
                    .flatMap(LongestStepTest::terms)
                    .mapToInt(Integer::parseInt)
                    .max();
            assertThat(longest.workingDays()).isEqualTo(new Term(written.orElseThrow(), Term.Unit.WORKING_DAYS));
        }
    }

    @Test
    @DisplayName("counts each row of the table, also of a single province")
    void readsTheTable() throws IOException {
        var rows = Files.readString(Path.of("processes", "calendar", "time-limits.dmn"))
                        .split("<rule ")
                        .length
                - 1;

        assertThat(decisions.outputs(SlaTerms.TABLE, "term")).hasSize(rows).allSatisfy(Term::parse);
    }

    private static Stream<String> terms(Path model) {
        try {
            return WORKING_DAYS
                    .matcher(Files.readString(model))
                    .results()
                    .map(MatchResult::group)
                    .map(found -> found.replaceAll("\\D", ""));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
