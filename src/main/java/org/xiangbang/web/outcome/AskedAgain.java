package org.xiangbang.web.outcome;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the key of a form before its act; of a form that is sent again it is looked up first whether it was done. */
@Configuration(proxyBeanMethods = false)
class AskedAgain implements WebMvcConfigurer, HandlerInterceptor {
    private final ObjectProvider<DoneActs> done;

    AskedAgain(ObjectProvider<DoneActs> done) {
        this.done = done;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**", "/webjars/**", "/error");
    }

    /** @throws DoneBefore if it was done */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!"POST".equals(request.getMethod())) return true;
        var asked = AskedOnce.keep(request);
        if (asked != null
                && request.getParameter(AskedOnce.AGAIN) != null
                && done.getObject().isDone(asked)) throw new DoneBefore();
        return true;
    }
}
