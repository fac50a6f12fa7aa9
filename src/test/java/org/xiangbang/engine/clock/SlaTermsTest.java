package org.xiangbang.engine.clock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.xiangbang.AppTest;
import org.xiangbang.calendar.Term;
import org.xiangbang.engine.model.ModelDeployment;
import org.xiangbang.engine.model.ModelRefused;

@AppTest
@DisplayName("A county's own table of time limits")
class SlaTermsTest {
    private static final String TABLE = "calendar/time-limits.dmn";
    private static final String VILLAGE = "needs/village.bpmn";
    private static final Pattern RULE = Pattern.compile("\\s*<rule id.*?</rule>", Pattern.DOTALL);

    @Autowired
    private SlaTerms limits;

    @Autowired
    private ModelDeployment deployment;

    @AfterEach
    void theDeliveredTable() throws IOException {
        deployment.deploy(Map.of(TABLE, delivered(TABLE).getBytes(UTF_8)));
    }

    @Test
    @DisplayName("holds for a part by the row of the whole out of which it was cut, where it has none for the part")
    void theRowOfTheWhole() throws IOException {
        deploys(without("\"needs-village\"").replace("\"10d\"", "\"7d\""));

        assertThat(limits.listed("needs-village", "villageNotice", "51")).isEqualTo(Term.parse("7d"));
        assertThat(limits.listed("needs-survey", "villageNotice", "51")).isEqualTo(Term.parse("7d"));
    }

    @Test
    @DisplayName("holds for a part by its own row where it has one")
    void itsOwnRow() throws IOException {
        var own = delivered(TABLE).replaceFirst("\"10d\"", "\"15d\"");
        deploys(own);

        assertThat(limits.listed("needs-village", "villageNotice", "51")).isEqualTo(Term.parse("15d"));
        assertThat(limits.listed("needs-survey", "villageNotice", "51")).isEqualTo(Term.parse("10d"));
    }

    @Test
    @DisplayName("is refused if it has neither row for a term that a model looks up")
    void neitherRow() throws IOException {
        var neither = without("\"villageNotice\"");

        assertThatThrownBy(() -> deploys(neither)).isInstanceOfSatisfying(ModelRefused.class, refused -> {
            assertThat(refused.element()).isEqualTo("needs-village/villageNotice");
            assertThat(refused.reason()).isEqualTo("period");
        });
    }

    private void deploys(String table) throws IOException {
        deployment.deploy(
                Map.of(TABLE, table.getBytes(UTF_8), VILLAGE, delivered(VILLAGE).getBytes(UTF_8)));
    }

    /** The delivered table without the rows that name that process or step. */
    private static String without(String named) throws IOException {
        return RULE.matcher(delivered(TABLE))
                .replaceAll(
                        rule -> rule.group().contains(named) ? "" : rule.group().replace("$", "\\$"));
    }

    private static String delivered(String path) throws IOException {
        return new ClassPathResource("processes/" + path).getContentAsString(UTF_8);
    }
}
