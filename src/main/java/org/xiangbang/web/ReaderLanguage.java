package org.xiangbang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of the answer: simplified Chinese unless the reader chose English by the switch or, in the interface, asks for it
 * by {@code Accept-Language}.
 */
@Component("localeResolver")
public class ReaderLanguage implements LocaleResolver {
    /** The cookie that keeps the choice. */
    public static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null) return named(chosen.getValue());
        var asked = request.getHeader("Accept-Language");
        var program = request.getRequestURI().startsWith("/api/");
        return program && asked != null && asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the language is switched by its cookie");
    }

    /** Returns the language of a choice; any other word is Chinese. */
    public static Locale named(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
