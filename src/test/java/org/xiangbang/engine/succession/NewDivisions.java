package org.xiangbang.engine.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DivisionsChanged;
import org.xiangbang.engine.step.OpenSteps;

/** Divisions that no other test uses, below 黑水县's prefecture; their names are their codes. */
@Component
class NewDivisions {
    private static final AtomicInteger COUNTIES = new AtomicInteger(40);

    private final JdbcClient db;
    private final OpenSteps open;
    private final ApplicationEventPublisher events;

    NewDivisions(JdbcClient db, OpenSteps open, ApplicationEventPublisher events) {
        this.db = db;
        this.open = open;
        this.events = events;
    }

    /** A new county. @return its code */
    String county() {
        return enter("5132" + COUNTIES.getAndIncrement(), "5132");
    }

    /** A new township of the county, with that number. */
    String township(String county, int no) {
        return enter(county + (900 + no), county);
    }

    /** A new village of the township, with that number. */
    String village(String township, int no) {
        return enter(township + (900 + no), township);
    }

    /** Ends the division from that day on in favor of the other, as an administrator does. */
    void end(String code, LocalDate day, String successor) {
        db.sql("insert into access.region_change (region, name, login) values (?, ?, 'admin')")
                .params(code, "演示" + code)
                .update();
        db.sql("update access.region set valid_until = ?, successor = ? where code = ?")
                .params(day, successor, code)
                .update();
        events.publishEvent(new DivisionsChanged());
    }

    /** The desks at which steps of the case wait. */
    List<String> desks(String caseNo) {
        return open.of(caseNo).stream().map(s -> s.desk().id()).toList();
    }

    private String enter(String code, String parent) {
        db.sql("insert into access.region (code, name, parent, demonstration) values (?, ?, ?, true)")
                .params(code, "演示" + code, parent)
                .update();
        events.publishEvent(new DivisionsChanged());
        return code;
    }
}
