package org.xiangbang.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of a word")
class WordPlanTest {
    private static final String FIRST = "Nested Loop  (cost=0.4..9.1 rows=12 width=8)";

    @Test
    @DisplayName("is by index when the pairs of the word are looked up")
    void indexed() {
        var plan = WordPlan.of(List.of(
                FIRST,
                "  ->  Bitmap Index Scan on organization_name  (cost=0.0..8.1 rows=12 width=0)",
                "        Index Cond: (cases.grams(lower(NORMALIZE(name, NFKC))) @> '{沙棘}'::text[])"));

        assertThat(plan).isEqualTo(new WordPlan(12, true));
    }

    @Test
    @DisplayName("is not by index when only the case of each text is looked up, since all texts are taken apart then")
    void readThrough() {
        var plan = WordPlan.of(List.of(
                FIRST,
                "  ->  Seq Scan on organization o  (cost=0.0..8.1 rows=12 width=8)",
                "        Filter: (cases.grams(lower(NORMALIZE(name, NFKC))) @> '{沙棘}'::text[])",
                "  ->  Index Scan using case_file_pkey on case_file  (cost=0.4..0.8 rows=1 width=8)",
                "        Index Cond: (case_no = o.number)"));

        assertThat(plan).isEqualTo(new WordPlan(12, false));
    }

    @Test
    @DisplayName("is for a rare word or a common one, by how many cases are enough")
    void enough() {
        var plan = new WordPlan(4_000, true);

        assertThat(plan.isRare(30)).isFalse();
        assertThat(plan.isRare(1_001)).isTrue();
        assertThat(new WordPlan(20_000, true).isRare(1_001)).isFalse();
        assertThat(new WordPlan(20_000_000, true).isRare(Long.MAX_VALUE)).isTrue();
    }
}
