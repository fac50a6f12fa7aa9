package org.xiangbang.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;

@DisplayName("The registry of step works")
class StepWorkRegistryTest {

    @Test
    void areFoundByTheStepsTheyName() {
        try (var context = started(OnClass.class, OnMethod.class)) {
            var works = context.getBean(StepWorkRegistry.class);
            assertThat(works.of("probe", "first")).containsInstanceOf(Two.class);
            assertThat(works.of("probe", "second")).containsInstanceOf(Two.class);
            assertThat(works.of("probe", "third")).isPresent();
            assertThat(works.of("probe", "fourth")).isEmpty();
        }
    }

    @Test
    void stopTheStartWhenTwoAreForOneStep() {
        assertThatThrownBy(() -> started(OnClass.class, Again.class)).hasMessage("two works for step probe/second");
    }

    @Test
    void stopTheStartWhenOneNamesNoStep() {
        assertThatThrownBy(() -> started(Nowhere.class))
                .hasMessage("the step work unnamed has no @StepWorkFor that names its step");
    }

    private static AnnotationConfigApplicationContext started(Class<?>... works) {
        var context = new AnnotationConfigApplicationContext();
        context.register(StepWorkRegistry.class);
        context.register(works);
        context.refresh();
        return context;
    }

    /** Abstract, so that no scan of the classes takes it for a bean of the application. */
    @StepWorkFor(
            process = "probe",
            step = {"first", "second"})
    abstract static class Two implements StepWork {}

    static class OnClass {
        @Bean
        StepWork two() {
            return new Two() {};
        }
    }

    static class OnMethod {
        @Bean
        @StepWorkFor(process = "probe", step = "third")
        StepWork third() {
            return new StepWork() {};
        }
    }

    static class Again {
        @Bean
        @StepWorkFor(process = "probe", step = "second")
        StepWork second() {
            return new StepWork() {};
        }
    }

    static class Nowhere {
        @Bean
        StepWork unnamed() {
            return new StepWork() {};
        }
    }
}
