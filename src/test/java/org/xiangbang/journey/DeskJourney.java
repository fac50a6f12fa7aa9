package org.xiangbang.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.needs.SurveyWalk;
import org.xiangbang.shared.Official;

/** Acts of the officials' desk in the browser: the people of one class sign in once, each test has cases of its own. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeskJourney {
    static final String VILLAGE_HANDLER = "village.handler@513228100210";
    static final String TOWNSHIP_HANDLER = "township.handler@513228100";
    static final String TOWNSHIP_CHIEF = "township.chief@513228100";
    static final String REVIEW = "乡镇审核";
    static final String DECISION = "乡镇审定";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    SurveyWalk survey;

    @Autowired
    OfficialClock clock;

    Office office;

    @BeforeAll
    void open(Browser browser) {
        office = new Office(staff, browser, port);
        hire();
    }

    /** The people that the tests of the class need. */
    abstract void hire();

    @AfterAll
    void close() {
        office.close();
    }

    /** The page of the township's review, filled in. */
    TaskPage filledReview(Official who, String need) {
        return office.step(who, need, REVIEW).fill(List.of("现场查看记录=地块与申报一致", "查看日期=" + clock.today()));
    }

    static void press(Seen seen, String within, String button) {
        seen.page.locator(within + " button", hasText(button)).click();
        seen.settle();
    }

    static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
