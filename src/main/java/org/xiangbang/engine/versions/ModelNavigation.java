package org.xiangbang.engine.versions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The entry that leads to the models. */
@Configuration(proxyBeanMethods = false)
class ModelNavigation {

    @Bean
    NavigationEntry modelsEntry(Models models) {
        return Navigation.entry("/models", "models.title", 94, models::mayRead);
    }
}
