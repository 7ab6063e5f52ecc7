package dev.trailcheck.spark;

import dev.trailcheck.check.Census;
import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.Crew;
import dev.trailcheck.check.UnreadFile;
import dev.trailcheck.engine.Answers;
import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.engine.GivenUses;
import dev.trailcheck.engine.Reach;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.CallDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * The machines of a Spark cluster, led by this process. Calls go over the network as marks of some 40 bytes, whole only
 * where rules have to see them again; this process holds what was said of them, never all of them.
 */
final class SparkCrew implements Crew {

    private final CheckRequest request;
    private final JavaSparkContext spark;
    private final Outfit outfit;
    private final Parts parts;
    private @Nullable SentWork sent;
    private @Nullable Distribution work;

    SparkCrew(CheckRequest request, Kit kit, JavaSparkContext spark) {
        this.request = request;
        this.spark = spark;
        this.outfit = Outfit.of(spark, kit, Assignment.of(request));
        this.parts = Parts.of(spark);
    }

    @Override
    public void read(List<UnreadFile> files, Census census) {
        SentWork sending = new SentWork(request, files, census);
        Distribution distributed = Distribution.of(
                spark, outfit, sending.tasks(), request.past().ledger().records(), parts.forFiles(files.size()));
        distributed.forDriver().forEach(sending::take);
        sent = sending;
        work = distributed;
    }

    @Override
    public Conclusion conclude(AuditWindow window) {
        Order.Looking looking = Order.Looking.at(window);
        Answers answers = new Answers();
        List<ToldVerdicts> told = new ArrayList<>();
        for (Reach reach : reaches()) {
            work().carryOut(new Order.Ask(looking, reach), reach, Answers.class).forEach(answers::add);
        }
        GivenUses uses = GivenUses.of(answers, request.past().ledger().approvalUses());
        for (Reach reach : reaches()) {
            told.addAll(work().carryOut(new Order.Judge(looking, uses, reach), reach, ToldVerdicts.class));
        }
        return Conclusion.of(sent().verdicts(told), answers, uses);
    }

    @Override
    public List<CallDetails> memory(Instant since, Instant asOf, Set<String> channels) {
        List<CallDetails> calls = new ArrayList<>();
        work().carryOut(new Order.Remember(since, asOf, new TreeSet<>(channels)), Reach.ACCOUNT, SentCalls.class)
                .forEach(ofAccount -> ofAccount.calls().forEach(call -> calls.add(known().call(call))));
        return calls;
    }

    @Override
    public SentEvents known() {
        return sent().known();
    }

    private Distribution work() {
        return Objects.requireNonNull(work, "Nothing was read yet.");
    }

    private SentWork sent() {
        return Objects.requireNonNull(sent, "Nothing was read yet.");
    }

    /** Accounts are judged even where no rule correlates within one: they tell what is pending. */
    private List<Reach> reaches() {
        return request.rules().reaches(Reach.ORGANIZATION)
                ? List.of(Reach.ACCOUNT, Reach.ORGANIZATION)
                : List.of(Reach.ACCOUNT);
    }
}
