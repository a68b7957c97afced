package plumbline.core.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One way through a whole trace, looking at everything and keeping nothing but counts. */
final class TraceScan {

    /** @param chunkIndexAt offset of the first chunk index, or 0 if there is no index to be trusted */
    record Result(TraceSummary summary, long dataAt, long chunkIndexAt) {}

    private TraceScan() {}

    static Result of(ByteWindow window, MessageDecoder decoder) throws IOException {
        DamageLog log = new DamageLog();
        HeadReader.Head head = HeadReader.read(window, log);
        ChunkCheck check = new ChunkCheck(head.header(), decoder);
        TraceWalk walk = new TraceWalk(window, log, check);
        walk.beginChecked(head.dataAt());
        boolean more = true;
        while (more) {
            more = walk.nextChunk();
        }
        long chunkIndexAt = walk.dataEnded() ? SummaryCheck.find(window, walk, check, log) : 0;
        ChannelStats imu = check.stats(TraceChannel.IMU);
        TraceSummary summary = new TraceSummary(
                head.header(),
                head.library(),
                window.size(),
                walk.chunks(),
                check.samples(),
                imu.firstMicros,
                imu.lastMicros,
                chunkIndexAt > 0,
                channels(check),
                log.damages());
        return new Result(summary, head.dataAt(), chunkIndexAt);
    }

    private static List<TraceSummary.Channel> channels(ChunkCheck check) {
        List<TraceSummary.Channel> channels = new ArrayList<>();
        for (TraceChannel channel : TraceChannel.values()) {
            ChannelStats stats = check.stats(channel);
            channels.add(
                    new TraceSummary.Channel(channel.topic(), stats.messages, stats.firstMicros, stats.lastMicros));
        }
        return channels;
    }
}
