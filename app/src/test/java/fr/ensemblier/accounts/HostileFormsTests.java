package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.AccessTable.Line;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// R-E2, of every form at once: each POST of the application, sent by who may act, with nothing, with far too much,
/// with
/// what is no number, no date, no key, with control characters, with HTML, twice. It is refused in words or done, never
/// a
/// failure, and what is refused changes no row. The addresses come from the application itself, the fields from the
/// parameters of what answers them.
@WholeApplication
class HostileFormsTests {

    private static final String PLATFORM = "62";
    private static final String SCRIPT = "<script>alert(1)</script>";

    /// What a person cannot type by mistake, or a machine sends.
    private static final Map<String, List<String>> HOSTILE = hostile();

    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 405, 409, 410, 413, 422);

    /// Words of the machinery, in no French sentence.
    private static final Pattern TECHNICAL = Pattern.compile(
            "Exception|java\\.|org\\.springframework|Failed to convert|must not be|Bad Request|Internal Server"
                    + "|SQLSTATE|stack ?trace|NullPointer|typeMismatch",
            Pattern.CASE_INSENSITIVE);

    private static final AccessTable TABLE = AccessTable.read();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private final List<String> problems = new ArrayList<>();

    private static Map<String, List<String>> hostile() {
        var cases = new LinkedHashMap<String, List<String>>();
        cases.put("nothing", List.of());
        cases.put("empty answers", List.of(""));
        cases.put("far too long", List.of("a".repeat(100_000)));
        cases.put("words for numbers", List.of("pas un nombre"));
        cases.put("a number beyond all", List.of("99999999999999999999"));
        cases.put("signs of a key", List.of("-".repeat(36)));
        cases.put("a key of nobody", List.of("00000000-0000-4000-8000-00000000dead"));
        cases.put("control characters", List.of("a\u0000b\u0007c\u001bd"));
        cases.put("HTML", List.of(SCRIPT));
        cases.put("twice", List.of("un", "deux"));
        return cases;
    }

    @Test
    void noFormEverFails() {
        mappings.getHandlerMethods().forEach((info, handler) -> {
            var posts = info.getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> !method.name().equals("GET"));
            if (posts && handler.getBeanType().getPackageName().startsWith("fr.ensemblier")) {
                info.getPatternValues().stream().map(AccessTable::plain).forEach(address -> {
                    var line = TABLE.lines().stream()
                            .filter(one -> one.key().equals("POST " + address))
                            .findFirst();
                    if (line.isPresent()) {
                        askAll(line.get(), handler);
                    } else if (!address.startsWith("/demonstration")) {
                        problems.add(address + " has no line in access/addresses.txt");
                    }
                });
            }
        });
        assertThat(problems).as(String.join("\n", problems)).isEmpty();
    }

    private void askAll(Line line, HandlerMethod handler) {
        var rows = new Rows(jdbc, PLATFORM);
        var before = versions();
        for (var hostile : HOSTILE.entrySet()) {
            var answer = ask(line, handler, rows, hostile.getValue());
            judge(line.key() + " with " + hostile.getKey(), answer);
            var after = versions();
            var touched = changed(before, after);
            before = after;
            if (isRefused(answer) && !touched.isEmpty()) {
                onlyOnce(line, handler, rows, hostile.getValue(), touched)
                        .forEach(table -> problems.add(
                                line.key() + " with " + hostile.getKey() + " is refused and changes " + table));
                before = versions();
            }
        }
    }

    private static boolean isRefused(MvcTestResult answer) {
        return answer.getUnresolvedException() != null
                || answer.getMvcResult().getResponse().getStatus() >= 400;
    }

    /// What still changes when it is asked again and again: a listener or a job may have ended meanwhile, once.
    private List<String> onlyOnce(
            Line line, HandlerMethod handler, Rows rows, List<String> values, List<String> suspected) {
        var left = suspected;
        for (var i = 0; i < 3 && !left.isEmpty(); i++) {
            var before = state();
            ask(line, handler, rows, values);
            var again = changed(before, state());
            left = left.stream().filter(again::contains).toList();
        }
        return left;
    }

    private void judge(String what, MvcTestResult answer) {
        var failure = answer.getUnresolvedException();
        if (failure != null) {
            problems.add(what + " fails: " + first(failure));
            return;
        }
        var response = answer.getMvcResult().getResponse();
        var status = response.getStatus();
        if (status >= 400 && !REFUSALS.contains(status)) {
            var resolved = answer.getMvcResult().getResolvedException();
            problems.add(what + " answers " + status + (resolved == null ? "" : ": " + first(resolved)));
        }
        var page = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        var technical = TECHNICAL.matcher(page);
        if (technical.find()) {
            problems.add(what + " shows « " + technical.group() + " »");
        }
        if (page.contains(SCRIPT)) {
            problems.add(what + " gives back a script");
        }
    }

    private static String first(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var text = cause.toString().lines().findFirst().orElse("");
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private MvcTestResult ask(Line line, HandlerMethod handler, Rows rows, List<String> values) {
        var fields = new LinkedHashSet<String>();
        var files = new LinkedHashSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            fieldsOf(parameter, fields, files);
        }
        var uri = URI.create(line.of(rows).replaceFirst("\\?.*", ""));
        var sent = values.toArray(String[]::new);
        if (files.isEmpty()) {
            var asked = mvc.post().uri(uri).header("Sec-Fetch-Site", "same-origin");
            if (sent.length > 0) {
                fields.forEach(field -> asked.param(field, sent));
            }
            return (isVisitor(line) ? asked : asked.with(SignedIn.as(actor(line, rows)))).exchange();
        }
        var asked = mvc.post().uri(uri).header("Sec-Fetch-Site", "same-origin").multipart();
        if (sent.length > 0) {
            fields.forEach(field -> asked.param(field, sent));
            files.forEach(file -> asked.file(new MockMultipartFile(
                    file, sent[0], "application/octet-stream", sent[0].getBytes(StandardCharsets.UTF_8))));
        }
        return (isVisitor(line) ? asked : asked.with(SignedIn.as(actor(line, rows)))).exchange();
    }

    private static void fieldsOf(MethodParameter parameter, Set<String> fields, Set<String> files) {
        var type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return;
        }
        var given = parameter.getParameterAnnotation(RequestParam.class);
        var name = given != null && !given.value().isEmpty() ? given.value() : parameter.getParameterName();
        if (MultipartFile.class.isAssignableFrom(type)
                || parameter.getGenericParameterType().getTypeName().contains("MultipartFile")) {
            files.add(String.valueOf(name));
        } else if (given != null) {
            fields.add(String.valueOf(name));
        } else if (parameter.hasParameterAnnotation(ModelAttribute.class) || isForm(type)) {
            fields.addAll(components(type));
        }
    }

    private static boolean isForm(Class<?> type) {
        return type.getPackageName().startsWith("fr.ensemblier") && !type.isInterface() && !type.isEnum();
    }

    private static List<String> components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(java.lang.reflect.RecordComponent::getName)
                        .toList()
                : Arrays.stream(BeanUtils.getPropertyDescriptors(type))
                        .filter(one -> one.getWriteMethod() != null)
                        .map(java.beans.FeatureDescriptor::getName)
                        .toList();
    }

    private static boolean isVisitor(Line line) {
        return line.who().equals("everybody");
    }

    private static Actor actor(Line line, Rows rows) {
        return switch (line.who()) {
            case "head", "log" -> rows.head();
            case "employer" -> rows.employer();
            case "referrer" -> rows.referrer();
            case "candidate" -> rows.candidate();
            case "officer" -> new Actor.Officer(rows.account, "Odile", rows.platform);
            case "national" -> new Actor.National(rows.account, "Nadia");
            default -> new Actor.Team(rows.account, "Claire", rows.platform, false);
        };
    }

    /// A number for the rows of the platform in each table; what a refused act may write is left out: the log of
    /// openings, and the count of tries at the door. A message on its way changes its state by itself, not its key.
    /// What the rows say; slower than their versions, so it is asked only where one of these has changed.
    private Map<String, Long> state() {
        return sums(table -> table.equals("outgoing_message") ? "id::text" : "to_jsonb(t)::text");
    }

    private Map<String, Long> versions() {
        return sums(_ -> "t.ctid::text || t.xmin::text");
    }

    private Map<String, Long> sums(UnaryOperator<String> of) {
        return Actors.machine("test", () -> {
            var sql = tables().stream()
                    .map(table ->
                            "select '%1$s' as name, coalesce(sum(hashtext(%2$s)::bigint), 0) as sum from %1$s t where platform_id = '62'"
                                    .formatted(table, of.apply(table)))
                    .collect(Collectors.joining(" union all "));
            var sums = new LinkedHashMap<String, Long>();
            jdbc.sql(sql).query((java.sql.ResultSet row) -> {
                sums.put(row.getString("name"), row.getLong("sum"));
            });
            return sums;
        });
    }

    private List<String> known = List.of();

    private List<String> tables() {
        if (known.isEmpty()) {
            known = jdbc.sql("""
                    select c.relname from pg_class c
                      join pg_attribute a on a.attrelid = c.oid and a.attname = 'platform_id' and not a.attisdropped
                     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
                       and c.relname <> 'audit_entry'
                     order by 1
                    """).query((row, _) -> row.getString(1)).list();
        }
        return known;
    }

    private static List<String> changed(Map<String, Long> before, Map<String, Long> after) {
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .toList();
    }

    /// An address with a key that is none, or of nobody, leads nowhere.
    @Test
    void aKeyOfNobodyIsNotFound() {
        var rows = new Rows(jdbc, PLATFORM);
        for (var line : TABLE.lines()) {
            if (!line.variables().isEmpty() && !line.variables().containsKey("slug") && !isVisitor(line)) {
                for (var key : List.of(UUID.randomUUID().toString(), "x", "1e9")) {
                    var address = line.address();
                    for (var variable : line.variables().keySet()) {
                        address = address.replace("{" + variable + "}", key);
                    }
                    var asked = line.method().equals("GET") ? mvc.get() : mvc.post();
                    var answer = asked.uri(URI.create(address + line.fields()))
                            .header("Sec-Fetch-Site", "same-origin")
                            .param("version", "0")
                            .with(SignedIn.as(actor(line, rows)))
                            .exchange();
                    judge(line.key() + " of " + key, answer);
                }
            }
        }
        assertThat(problems).as(String.join("\n", problems)).isEmpty();
    }
}
