package org.xiangbang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.shared.demonstration.FreshData;

@AppTest
@DisplayName("To begin the demonstration anew")
class ResetTest {
    private static final FreshData OPERATORS = new FreshData() {
        @Override
        public boolean possible() {
            return false;
        }

        @Override
        public boolean asked() {
            return false;
        }

        @Override
        public void ask(boolean anew) {
            throw new IllegalStateException("refused before");
        }
    };

    @Autowired
    private Said said;

    @Autowired
    private ResetPages pages;

    @Autowired
    private FreshData data;

    @Test
    @DisplayName("is asked for and taken back, and changes nothing before the next start")
    void askedAndTakenBack() {
        assertThat(pages.ask(true)).isEqualTo("redirect:/demonstration/clock");
        assertThat(data.asked()).isTrue();
        assertThat(pages.put(new ResetPages.Reset(true)).atNextStart()).isTrue();

        assertThat(pages.put(new ResetPages.Reset(false)).atNextStart()).isFalse();
        assertThat(data.asked()).isFalse();
    }

    @Test
    @DisplayName("is refused where the database is the operator's")
    void refused() {
        said.refuses(
                "demonstration.reset-own-database", () -> new ResetPages(OPERATORS).put(new ResetPages.Reset(true)));
    }
}
