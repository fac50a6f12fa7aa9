package org.xiangbang.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xiangbang.shared.NotFound;

/** Lets nobody ask for a package of scripts that the program does not have: whoever looks for its version remembers every name. */
@Configuration(proxyBeanMethods = false)
class KnownWebJars implements WebMvcConfigurer, HandlerInterceptor {
    private static final Pattern PACKAGE = Pattern.compile("/webjars/([A-Za-z0-9.-]{1,60})/.*");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/webjars/**");
    }

    /** @throws NotFound if there is no such package */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var named = PACKAGE.matcher(request.getRequestURI());
        if (named.matches() && exists(named.group(1))) return true;
        throw new NotFound(request.getRequestURI());
    }

    private static boolean exists(String name) {
        return new ClassPathResource("META-INF/maven/org.webjars.npm/" + name + "/pom.properties").exists();
    }
}
