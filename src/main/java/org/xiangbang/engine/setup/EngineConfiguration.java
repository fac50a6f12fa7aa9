package org.xiangbang.engine.setup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.engine.form.FieldValue;
import org.xiangbang.engine.model.ExpressionGate;
import org.xiangbang.engine.model.ModelExpressions;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.engine.task.CallResumption;
import org.xml.sax.SAXException;

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
            DataSource database,
            @Value("${camunda.bpm.history-level}") String historyLevel) {
        if (!NO_HISTORY.equals(historyLevel)) throw new HistoryWanted(historyLevel);
        var listener = new ModelParseListener(steps, endings, paths, resumption);
        return new HardenedEngine(gate, listener, JdbcClient.create(database));
    }

    /** Closes, before the engine starts, everything that the engine would otherwise leave open. */
    private static final class HardenedEngine extends AbstractProcessEnginePlugin {
        private final ExpressionGate gate;
        private final ModelParseListener listener;
        private final JdbcClient db;

        HardenedEngine(ExpressionGate gate, ModelParseListener listener, JdbcClient db) {
            this.gate = gate;
            this.listener = listener;
            this.db = db;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.setExpressionManager(gate);
            admitDeployed();
            engine.getCustomPostBPMNParseListeners().add(listener);
            engine.setCustomFormTypes(FIELD_TYPES.stream().map(NamedType::new).toList().stream()
                    .map(AbstractFormFieldType.class::cast)
                    .toList());
            engine.setCmmnEnabled(false);
            engine.setStandaloneTasksEnabled(false);
            engine.setEnableScriptCompilation(false);
            engine.setCustomSessionFactories(PlainEngine.sessions());
        }

        @Override
        public void postInit(ProcessEngineConfigurationImpl engine) {
            engine.setDeploymentCache(PlainEngine.deployments(engine));
        }

        /** Admits the expressions of deployed models, because the newer models may no longer contain those of running cases. */
        private void admitDeployed() {
            db.sql("""
                    select b.bytes_ from public.act_ge_bytearray b
                     where b.deployment_id_ is not null and b.name_ like '%.bpmn'
                    """).query((row, n) -> row.getBytes(1)).list().forEach(bytes -> gate.admit(expressions(bytes)));
        }

        private static Set<String> expressions(byte[] xml) {
            try {
                return ModelExpressions.in(new ByteArrayInputStream(xml));
            } catch (SAXException | IOException e) {
                throw new IllegalStateException("a deployed model cannot be read", e);
            }
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
