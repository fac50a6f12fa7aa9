package org.xiangbang.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("A row that several parts of a page ask for")
class ReadOnceTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final ReadOnce<String, Integer> row = new ReadOnce<>();

    @Autowired
    private Moment moment;

    @Autowired
    private TransactionTemplate act;

    private int read() {
        return row.of("P-513228-2026-0001", key -> reads.incrementAndGet());
    }

    @Test
    @DisplayName("is read once in what is read of one moment, and again in the next")
    void moment() {
        assertThat(moment.of(() -> read() + read())).isEqualTo(2);
        assertThat(moment.of(this::read)).isEqualTo(2);
    }

    @Test
    @DisplayName("is read again each time in an act, which may change it, and outside of transactions")
    void act() {
        act.executeWithoutResult(status -> {
            read();
            read();
        });
        read();

        assertThat(reads).hasValue(3);
    }

    @Test
    @DisplayName("does not keep an act from its own reading that runs beside one")
    void beside() {
        var another = new TransactionTemplate(act.getTransactionManager(), act);
        another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);

        moment.of(() -> read() + another.execute(status -> read()) + read());

        assertThat(reads).hasValue(2);
    }

    @Test
    @DisplayName("is missing to one part without the whole being lost")
    void missing() {
        var shown = moment.of(() -> {
            try {
                return moment.of(() -> {
                    throw new NotFound("P-513228-2026-0001");
                });
            } catch (NotFound none) {
                return "the rest";
            }
        });

        assertThat(shown).isEqualTo("the rest");
    }
}
