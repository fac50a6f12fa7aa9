#!/bin/sh
# Camunda's last free starter, made for Spring Boot 3, starts an engine on Spring Boot 4 and runs a process; only an order is lost.
#
# camunda-bpm-spring-boot-starter 7.24.0 names a class of Spring Boot 3 in the annotation after which it is to be configured
# (HibernateJpaAutoConfiguration, which Boot 4 has moved). Spring Boot 4.0.7 does not refuse it: it warns that the annotation cannot be
# read, leaves it out, and configures the engine without that order. With plain JDBC nothing else differs: the engine makes its
# tables, deploys a model and a process goes on to its user task. Whoever uses JPA beside the engine has no order to rely on.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java/look src/main/resources
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>4.0.7</version><relativePath/>
  </parent>
  <groupId>look</groupId><artifactId>look</artifactId><version>1</version>
  <properties><java.version>17</java.version></properties>
  <dependencies>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-jdbc</artifactId></dependency>
    <dependency>
      <groupId>org.camunda.bpm.springboot</groupId><artifactId>camunda-bpm-spring-boot-starter</artifactId><version>7.24.0</version>
    </dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId></dependency>
  </dependencies>
</project>
XML
cat > src/main/resources/approval.bpmn <<'XML'
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="look">
  <process id="approval" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="begin"/><sequenceFlow id="on" sourceRef="begin" targetRef="review"/><userTask id="review"/>
  </process>
</definitions>
XML
cat > src/main/java/look/Look.java <<'JAVA'
package look;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Look {
    public static void main(String[] args) {
        try (var context = SpringApplication.run(Look.class, args)) {
            var engine = context.getBean(ProcessEngine.class);
            engine.getRuntimeService().startProcessInstanceByKey("approval");
            var task = engine.getTaskService().createTaskQuery().singleResult();
            System.out.println("Boot " + SpringBootVersion.getVersion() + " waits at " + task.getTaskDefinitionKey());
        }
    }
}
JAVA
mvn -q compile dependency:copy-dependencies -DoutputDirectory=lib
java -cp 'target/classes:lib/*' look.Look > log
{
    grep -q 'Failed to introspect.*CamundaBpmAutoConfiguration.*HibernateJpaAutoConfiguration not present' log && echo 'an order cannot be read'
    grep -o 'Boot .* waits at .*' log
} | tee seen
cat > expected <<'TXT'
an order cannot be read
Boot 4.0.7 waits at review
TXT
diff expected seen && echo "as found"
