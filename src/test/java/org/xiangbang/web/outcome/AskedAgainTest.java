package org.xiangbang.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.CommitState;
import org.xiangbang.web.FailureSentences;
import org.xiangbang.web.Failures;
import org.xiangbang.web.Sentences;

@AppTest
@DisplayName("A form whose answer was lost")
class AskedAgainTest {
    private static final Pattern KEY = Pattern.compile("name=\"_key\" value=\"([0-9a-f-]{36})\"");
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final String CLERK = "line.handler@513228";

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private FailureSentences failures;

    @Autowired
    private Failures answers;

    @Autowired
    private Sentences sentences;

    @Autowired
    private Said said;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("brings a key; sent again it is not done twice, and what was done is told")
    void isNotDoneTwice() {
        var task = task();
        var clerk = new Visitor(port, CLERK).signIn();
        var key = KEY.matcher(clerk.page("/tasks/" + task).body());
        assertThat(key.find()).isTrue();
        var form = Map.of("_key", key.group(1));
        assertThat(clerk.post("/tasks/" + task + "/claim", form).statusCode()).isEqualTo(200);

        var again = clerk.post("/tasks/" + task + "/claim", Map.of("_key", key.group(1), "_again", "true"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("这件事已经办过", "没有再办一次");
    }

    @Test
    @DisplayName(
            "is done when it is sent again if it was not done before, and another form under its key is another act")
    void isDoneOnce() {
        var task = task();
        var clerk = new Visitor(port, CLERK).signIn();
        clerk.page("/tasks/" + task);
        var key = UUID.randomUUID().toString();

        var asked = clerk.post("/tasks/" + task + "/claim", Map.of("_key", key, "_again", "true"));
        var other = clerk.post("/tasks/" + task + "/release", Map.of("_key", key, "_again", "true"));

        assertThat(asked.body()).doesNotContain("这件事已经办过");
        assertThat(other.body()).doesNotContain("这件事已经办过");
        assertThat(clerk.page("/tasks/" + task).body()).contains("/claim");
    }

    @Test
    @DisplayName("is told to be unknown, never that nothing was saved; the page sends the same again under its key")
    void isUnknown() {
        var request = new MockHttpServletRequest("POST", "/tasks/x");
        request.setRemoteUser(CLERK);
        request.setQueryString("view=todo");
        request.setParameter("view", "todo");
        request.setParameter("_key", "k");
        request.setParameter("_csrf", "t");
        request.setParameter("opinion", "同意");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            AskedOnce.keep(request);
            var lost = new TransactionSystemException("commit", new SQLException("x", "08006"));
            request.setAttribute(CommitState.LOST, lost);

            said.told("failure.outcome-unknown.page", detail(lost, ZH), detail(lost, Locale.ENGLISH));
            var page = (ModelAndView) answers.answer(lost, request, new MockHttpServletResponse(), Locale.ENGLISH);
            assertThat(page.getModel().get("again")).isEqualTo("/tasks/x?view=todo");
            assertThat(page.getModel().get("filledIn"))
                    .isEqualTo(Map.of("_key", List.of("k"), "opinion", List.of("同意")));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    @DisplayName("that brought no key is told to be unknown too, and to be looked for")
    void isUnknownWithoutKey() {
        var request = new MockHttpServletRequest("POST", "/phrases");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            var lost = new TransactionSystemException("commit", new SQLException("x", "57P01"));
            request.setAttribute(CommitState.LOST, lost);

            said.told("failure.outcome-unknown.look", detail(lost, ZH), detail(lost, Locale.ENGLISH));
            assertThat(failures.of(lost, ZH).code()).isEqualTo("outcome-unknown");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    @DisplayName("of which a part was saved before it failed is never told to have saved nothing")
    void isPartlySaved() {
        var request = new MockHttpServletRequest("POST", "/phrases");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            request.setAttribute(CommitState.SAVED, true);
            var busy = new CannotAcquireLockException("x");
            var crowded = new CannotCreateTransactionException("no place");

            said.told("partly.busy.detail", detail(busy, ZH), detail(busy, Locale.ENGLISH));
            said.told("partly.crowded.detail", detail(crowded, ZH), detail(crowded, Locale.ENGLISH));
            var zh = failures.of(new IllegalStateException("x"), ZH);
            assertThat(zh.detail()).contains("已经有内容保存", zh.reference());
            said.told(
                    "partly.defect.detail",
                    text("partly.defect.detail", ZH),
                    text("partly.defect.detail", Locale.ENGLISH),
                    "1");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private String text(String key, Locale language) {
        return sentences.text(key, language, "1");
    }

    private String detail(RuntimeException thrown, Locale language) {
        return failures.of(thrown, language).detail();
    }

    private String task() {
        probe.deploy();
        var caseNo = probe.reported(people.at("village.handler@513228100210"), List.of());
        return driver.task(caseNo, CLERK);
    }
}
