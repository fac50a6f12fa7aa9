package org.xiangbang.access.sessions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.FlushMode;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.FlashMapManager;

/** Keeps sessions by Spring Session in two tables of ours (ADR 0266). */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    /** What changes is written at once by single statements: a session takes no place among the acts, and never waits for one. */
    @Bean
    SessionRepository<? extends Session> sessionRepository(
            JdbcOperations db,
            SignedInText people,
            OpenSessions open,
            SessionLimits limits,
            FoundOnce once,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        var sessions = new JdbcIndexedSessionRepository(db, TransactionOperations.withoutTransaction());
        SessionStatements.putInto(sessions, limits.longest());
        sessions.setDefaultMaxInactiveInterval(idle.plus(UsedSessions.NOTED));
        sessions.setFlushMode(FlushMode.IMMEDIATE);
        sessions.setConversionService(texts());
        sessions.setIndexResolver(session -> person(session, people));
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        return new StoredSessions<>(sessions, people, open, once);
    }

    private static Map<String, String> person(Session session, SignedInText people) {
        String text = session.getAttribute(StoredSession.SIGNED_IN);
        if (text == null) return Map.of();
        return people.login(text)
                .map(login -> Map.of(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login))
                .orElse(Map.of());
    }

    private static ConversionService texts() {
        var texts = new GenericConversionService();
        texts.addConverter(Object.class, byte[].class, text -> ((String) text).getBytes(StandardCharsets.UTF_8));
        texts.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return texts;
    }

    @Bean
    CookieSerializer cookieSerializer(SessionCookies cookies) {
        return cookies.serializer();
    }

    @Bean
    FlashMapManager flashMapManager(ObjectMapper json) {
        return new FlashTexts(json);
    }
}
