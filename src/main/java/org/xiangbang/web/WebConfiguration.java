package org.xiangbang.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Listens for the reader's preferences on every page; refuses unreadable parameters and lists with holes before it. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** A list in a body has no holes: {@code ["a", null]} is refused, naming the place. */
    @Bean
    static Jackson2ObjectMapperBuilderCustomizer listsWithoutHoles() {
        var filled = JsonSetter.Value.forContentNulls(Nulls.FAIL);
        return builder ->
                builder.postConfigurer(json -> json.configOverride(List.class).setSetterInfo(filled));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadableParameters()).excludePathPatterns("/error");
        registry.addInterceptor(new Preferences()).excludePathPatterns("/assets/**", "/webjars/**", "/error");
    }
}
