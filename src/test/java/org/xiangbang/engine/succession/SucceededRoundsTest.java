package org.xiangbang.engine.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Today;
import org.xiangbang.needs.CollectionRounds;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("A county's call for needs, when the county ends,")
class SucceededRoundsTest {
    @Autowired
    private NewDivisions divisions;

    @Autowired
    private DivisionWatch watch;

    @Autowired
    private CollectionRounds rounds;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    private String old;
    private String fresh;
    private LocalDate today;
    private Official chief;

    @BeforeEach
    void anOpenCall() {
        old = divisions.county();
        fresh = divisions.county();
        today = Today.date();
        chief = people.at("agriculture.chief@" + old);
        rounds.open(2093, today.minusDays(3), today.plusDays(20), "到月底", chief);
    }

    @Test
    @DisplayName(
            "goes on in its successor with its days and its note, also one that is still to come; a past one does not")
    void goesOn() {
        rounds.open(2094, today.plusDays(30), today.plusDays(60), null, chief);
        rounds.open(2092, today.minusDays(60), today.minusDays(30), null, chief);

        divisions.end(old, today, fresh);
        watch.look();

        assertThat(there(fresh))
                .containsExactly(
                        "2093 %s %s 到月底".formatted(today.minusDays(3), today.plusDays(20)),
                        "2094 %s %s ".formatted(today.plusDays(30), today.plusDays(60)));
    }

    @Test
    @DisplayName("does not stand beside the call of the successor in the same days")
    void ownCall() {
        rounds.open(2093, today, today.plusDays(10), null, people.at("agriculture.chief@" + fresh));

        divisions.end(old, today, fresh);
        watch.look();

        assertThat(there(fresh)).containsExactly("2093 %s %s ".formatted(today, today.plusDays(10)));
    }

    @Test
    @DisplayName("goes on in each of several successors")
    void split() {
        var another = divisions.county();
        for (var heir : List.of(fresh, another))
            db.sql("insert into access.region_heir (region, successor) values (?, ?)")
                    .params(old, heir)
                    .update();
        divisions.end(old, today, null);
        watch.look();

        assertThat(there(fresh)).hasSize(1).isEqualTo(there(another));
    }

    @Test
    @DisplayName("is opened in the successor by its chief, who holds both desks for a while")
    void opened() {
        divisions.end(old, today, fresh);

        assertThat(rounds.countyOf(chief).code()).isEqualTo(fresh);
    }

    private List<String> there(String county) {
        return db.sql("""
                        select library_year || ' ' || opens_on || ' ' || closes_on || ' ' || coalesce(note, '')
                          from needs.collection_round where region = ? order by opens_on
                        """).param(county).query(String.class).list();
    }
}
