package org.xiangbang.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Listens for the reader's preferences on every page, and refuses unreadable parameters before it. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadableParameters()).excludePathPatterns("/error");
        registry.addInterceptor(new Preferences()).excludePathPatterns("/assets/**", "/webjars/**", "/error");
    }
}
