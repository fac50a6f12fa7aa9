package org.xiangbang.engine.setup;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.form.type.AbstractFormFieldType;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.engine.form.FieldValue;
import org.xiangbang.engine.model.ExpressionGate;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.engine.task.CallResumption;

/**
 * The engine as this product runs it: a closed list of expressions, marked beans only, our listeners on every element (safety,
 * section 6).
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Field types that models may declare beyond the engine's own; {@link FieldValue} reads them. */
    static final List<String> FIELD_TYPES =
            List.of("text", "choices", "money", "document", "region", "organization", "uscc", "table");

    /** The trace is the record; the engine's own history would be a second one that nobody reads (decision 0215). */
    private static final String NO_HISTORY = "none";

    @Bean
    ExpressionGate expressionGate(ApplicationContext context) {
        return new ExpressionGate(context, new MarkedBeans(context));
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin hardenedEngine(
            ExpressionGate gate,
            StepListener steps,
            StepEndings endings,
            PathListener paths,
            CallResumption resumption,
            DeployedExpressions deployed,
            @Value("${camunda.bpm.history-level}") String historyLevel) {
        if (!NO_HISTORY.equals(historyLevel)) throw new HistoryWanted(historyLevel);
        var listener = new ModelParseListener(steps, endings, paths, resumption);
        return new HardenedEngine(gate, listener, deployed);
    }

    /** Closes, before the engine starts, everything that the engine would otherwise leave open. */
    private static final class HardenedEngine extends AbstractProcessEnginePlugin {
        private final ExpressionGate gate;
        private final ModelParseListener listener;
        private final DeployedExpressions deployed;
        private final PlainEngine.Statements statements = new PlainEngine.Statements();

        HardenedEngine(ExpressionGate gate, ModelParseListener listener, DeployedExpressions deployed) {
            this.gate = gate;
            this.listener = listener;
            this.deployed = deployed;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.setExpressionManager(gate);
            deployed.former().forEach(gate::admit);
            engine.getCustomPostBPMNParseListeners().add(listener);
            engine.setCustomFormTypes(FIELD_TYPES.stream().map(NamedType::new).toList().stream()
                    .map(AbstractFormFieldType.class::cast)
                    .toList());
            engine.setCmmnEnabled(false);
            engine.setStandaloneTasksEnabled(false);
            engine.setEnableScriptCompilation(false);
            engine.setCustomSessionFactories(PlainEngine.sessions());
            engine.setSqlSessionFactory(new DefaultSqlSessionFactory(statements));
        }

        @Override
        public void postInit(ProcessEngineConfigurationImpl engine) {
            statements.serve(engine);
            engine.setDeploymentCache(PlainEngine.deployments(engine));
        }
    }

    /** A field type of which the engine needs only the name, because our own form check reads the values. */
    private static final class NamedType extends StringFormType {
        private final String name;

        NamedType(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** The beans that models can call. They are looked up on each call, because the beans themselves need the engine. */
    private static final class MarkedBeans extends AbstractMap<Object, Object> {
        private final ApplicationContext context;
        private final Set<String> names;

        MarkedBeans(ApplicationContext context) {
            this.context = context;
            this.names = new TreeSet<>(List.of(context.getBeanNamesForAnnotation(ProcessBean.class)));
        }

        @Override
        public boolean containsKey(Object name) {
            return names.contains(name);
        }

        @Override
        public Object get(Object name) {
            return names.contains(name) ? context.getBean((String) name) : null;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            throw new IllegalStateException("marked beans are looked up by name");
        }
    }
}
