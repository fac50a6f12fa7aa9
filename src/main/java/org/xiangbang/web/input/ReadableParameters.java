package org.xiangbang.web.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;
import org.xiangbang.shared.FormRefused;

/** Refuses parameters of addresses and forms that a database cannot be queried with, before any page or list reads them. */
public class ReadableParameters implements HandlerInterceptor {

    /** @throws FormRefused naming the parameter */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (!Arrays.stream(values).allMatch(text -> ReadableText.readable(name, text)))
                throw new FormRefused(name, "field.control");
        });
        return true;
    }
}
