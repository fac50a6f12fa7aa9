package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("A session")
class IdleSessionsTest {
    private static final String LOGIN = "village.handler@513228100210";
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final String[] RENEWED = {"/tasks/rows?view=todo", "/me/notices/bell"};

    @Autowired
    private WebApplicationContext context;

    @LocalServerPort
    private int port;

    private MockMvc browser;
    private MockHttpSession session;

    @BeforeEach
    void signIn() throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var login = formLogin("/sign-in").user("login", LOGIN).password("password", "Xiangbang-2026");
        session = (MockHttpSession)
                browser.perform(login).andReturn().getRequest().getSession(false);
        session.setMaxInactiveInterval((int) LIMIT.toSeconds());
        assertThat(open("/drafts").getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("is not kept alive by a page that renews itself, and ends when its time is over")
    void ends() throws Exception {
        var last = used(LIMIT.minusMinutes(1));
        for (var path : RENEWED) assertThat(renew(path).getStatus()).isEqualTo(200);
        assertThat(session.getAttribute(IdleSessions.USED)).isEqualTo(last);

        used(LIMIT.plusSeconds(1));
        var refused = renew(RENEWED[0]);
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getHeader("HX-Reswap")).isEqualTo("none");
        assertThat(refused.getHeader("HX-Trigger")).isEqualTo("session-ended");
        assertThat(refused.getContentAsString()).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @DisplayName("goes on while somebody uses it, and leads to the sign-in page once it is over")
    void goesOn() throws Exception {
        var last = used(LIMIT.minusMinutes(1));
        assertThat(open("/drafts").getStatus()).isEqualTo(200);
        assertThat((Instant) session.getAttribute(IdleSessions.USED)).isAfter(last);

        used(LIMIT.plusSeconds(1));
        var refused = open("/drafts");
        assertThat(refused.getStatus()).isEqualTo(302);
        assertThat(refused.getRedirectedUrl()).startsWith("/sign-in");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @DisplayName("that is over is announced on the page in both languages; a renewal without a session starts none")
    void isTold() {
        var visitor = new Visitor(port, LOGIN).signIn();
        assertThat(visitor.page("/tasks").body())
                .containsPattern("id=\"session-ended\"[^>]* hidden")
                .contains("登录已失效。正在填写的内容，已保存的在“草稿”里");
        assertThat(visitor.page("/tasks?lang=en").body()).contains("You were signed out", "under Drafts");
        var stranger = new Visitor(port, LOGIN).page("/tasks/rows", IdleSessions.RENEWAL, "1");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    @DisplayName("that is over is announced again for what is sent later with the cookie of the session after it")
    void isToldAgain() throws Exception {
        var sent = post("/drafts")
                .session(new MockHttpSession())
                .header("HX-Request", "true")
                .param("_csrf", "earlier");
        var refused = browser.perform(sent).andReturn().getResponse();

        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getHeader("HX-Trigger")).isEqualTo("session-ended");
    }

    private Instant used(Duration ago) {
        var last = Instant.now().minus(ago);
        session.setAttribute(IdleSessions.USED, last);
        return last;
    }

    private MockHttpServletResponse renew(String path) throws Exception {
        return browser.perform(get(path).session(session).header(IdleSessions.RENEWAL, "1"))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path).session(session)).andReturn().getResponse();
    }
}
