package org.xiangbang;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.isAnnotatedWith;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isSubTypeOf;
import static net.bytebuddy.matcher.ElementMatchers.isSynthetic;
import static net.bytebuddy.matcher.ElementMatchers.nameContains;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/**
 * How many classes a reader needs to know to follow a completed step: the classes whose code runs on the thread of the
 * act, without records, enums, interfaces and the client of the database, and without what listens to the events of the act:
 * listeners, and the modules that nobody imports.
 */
@AppTest
@DisplayName("A plain completed step")
class ClickPathTest {
    private static final int CLASSES = 28;
    private static final Pattern LEAVES =
            Pattern.compile("^org\\.xiangbang\\.(bench|database|evidence|notifications|tasklist|disclosure)\\.");

    @Autowired
    private ReviewCases cases;

    @Autowired
    private People people;

    @Test
    @DisplayName("runs through at most 28 classes, among them those that a click is explained by")
    void entersFewClasses() throws Exception {
        var clerk = people.at("agriculture.handler@513228");
        var reviewer = people.at("agriculture.reviewer@513228");
        var chief = people.at("agriculture.chief@513228");
        var caseNo = cases.start("黑水县芦花镇谷汝村藏白菊种植", new Region("513228"), clerk);
        for (var by : List.of(clerk, reviewer, chief, clerk)) decide(caseNo, by, by == chief ? "return" : "approve");
        var task = cases.task(caseNo);
        var instrumentation = ByteBuddyAgent.install();
        var traced = traced(instrumentation);

        Trace.begin();
        try {
            cases.complete(task, "approve", reviewer);
        } finally {
            Trace.end();
            traced.reset(instrumentation, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
            asCompiled(instrumentation);
        }

        assertThat(Trace.ENTERED)
                .contains("HumanStep", "TaskGate", "FormCheck", "StepCompletion")
                .hasSizeLessThanOrEqualTo(CLASSES);
    }

    /** Does every step once before it is traced, because a model is read only once. */
    private void decide(String caseNo, Official by, String outcome) {
        cases.complete(cases.task(caseNo), outcome, by);
    }

    /** A class that was traced has lost the names of its parameters, by which conditions of listeners and requests are read. */
    private static void asCompiled(Instrumentation instrumentation) throws Exception {
        var compiled = new ArrayList<ClassDefinition>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (!type.getName().startsWith("org.xiangbang.") || type.getName().contains("$$")) continue;
            try (var file = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
                if (file != null && instrumentation.isModifiableClass(type))
                    compiled.add(new ClassDefinition(type, file.readAllBytes()));
            }
        }
        instrumentation.redefineClasses(compiled.toArray(ClassDefinition[]::new));
    }

    private static ResettableClassFileTransformer traced(Instrumentation instrumentation) {
        var ours = nameStartsWith("org.xiangbang.");
        return new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(not(ours)
                        .or(nameContains("$$"))
                        .or(nameContains("Test"))
                        .or(nameContains("ReviewCases"))
                        .or(isSynthetic())
                        .or(isSubTypeOf(Record.class)))
                .type(any())
                .transform((builder, type, loader, module, domain) -> {
                    var listens = LEAVES.matcher(type.getName()).find()
                            ? isMethod()
                            : isMethod().and(isAnnotatedWith(EventListener.class));
                    return builder.visit(Advice.to(Listening.class).on(listens))
                            .visit(Advice.to(Entering.class).on(isMethod().and(not(listens))));
                })
                .installOn(instrumentation);
    }

    /** What the thread of the act has entered outside listeners. */
    public static final class Trace {
        public static final Set<String> ENTERED = new TreeSet<>();
        public static volatile Thread act;
        public static int listening;

        private Trace() {}

        static void begin() {
            ENTERED.clear();
            listening = 0;
            act = Thread.currentThread();
        }

        static void end() {
            act = null;
        }

        /** Nested classes count as their outer class. */
        public static void enter(Class<?> type) {
            if (Thread.currentThread() != act || listening > 0) return;
            if (type.isRecord() || type.isEnum() || type.isInterface()) return;
            ENTERED.add(type.getName().replaceAll(".*\\.", "").replaceAll("\\$.*", ""));
        }
    }

    static final class Entering {
        private Entering() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Origin Class<?> type) {
            Trace.enter(type);
        }
    }

    static final class Listening {
        private Listening() {}

        @Advice.OnMethodEnter
        static void enter() {
            if (Thread.currentThread() == Trace.act) Trace.listening++;
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit() {
            if (Thread.currentThread() == Trace.act) Trace.listening--;
        }
    }
}
