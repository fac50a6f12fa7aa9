package org.xiangbang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The official clock")
class OfficialClockTest {
    @Autowired
    OfficialClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void movesForwardAndRemembersIt() {
        var before = clock.ahead();

        clock.advance(Duration.ofSeconds(2));

        assertThat(clock.ahead()).isEqualTo(before.plusSeconds(2));
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(before).plusSeconds(2), within(5, ChronoUnit.SECONDS));
        assertThat(new OfficialClock.Offset(db, transactions, true).get()).isEqualTo(clock.ahead());
    }

    @Test
    void isFollowedByAnotherCopyOfTheProgram() {
        var other = new OfficialClock.Offset(db, transactions, true);
        clock.advance(Duration.ofSeconds(2));
        assertThat(other.get()).isLessThan(clock.ahead());

        other.follow();

        assertThat(other.get()).isEqualTo(clock.ahead());
    }

    @Test
    void doesNotMoveBack() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheTrueTimeOutsideADemonstration() {
        var official = new OfficialClock(Instant::now, new OfficialClock.Offset(db, transactions, false));

        assertThat(official.ahead()).isZero();
        assertThatThrownBy(() -> official.advance(Duration.ofDays(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itsHolidaysAreInTheDatabase() {
        assertThat(db.sql("select count(*) from calendar.special_day")
                        .query(Integer.class)
                        .single())
                .isEqualTo(SpecialDays.announced().size());
    }
}
