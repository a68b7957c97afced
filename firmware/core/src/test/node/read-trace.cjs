// Reads the MCAP file named by the first argument with the official reader, through its index and once more as a stream,
// and prints what it found as JSON. Exits with an error if a CRC is wrong.
const fs = require("node:fs");
const { createRequire } = require("node:module");

// The packages are installed elsewhere than beside this file.
const load = createRequire(process.argv[3] + "/");
const { McapIndexedReader, McapStreamReader } = load("@mcap/core");
const protobuf = load("protobufjs");
const descriptor = load("protobufjs/ext/descriptor");

const bytes = fs.readFileSync(process.argv[2]);

const readable = {
  size: async () => BigInt(bytes.length),
  read: async (offset, length) => new Uint8Array(bytes.subarray(Number(offset), Number(offset + length))),
};

function typeOf(schema) {
  const root = protobuf.Root.fromDescriptor(descriptor.FileDescriptorSet.decode(schema.data));
  return root.lookupType(schema.name);
}

const plain = { longs: String, enums: String, bytes: String };
const replacer = (_, value) => (typeof value === "bigint" ? String(value) : value);

async function main() {
  const indexed = await McapIndexedReader.Initialize({ readable });
  const types = new Map([...indexed.schemasById].map(([id, schema]) => [id, typeOf(schema)]));
  const counts = {};
  const first = {};
  for await (const message of indexed.readMessages({ validateCrcs: true })) {
    const channel = indexed.channelsById.get(message.channelId);
    const type = types.get(channel.schemaId);
    counts[channel.topic] = (counts[channel.topic] ?? 0) + 1;
    first[channel.topic] ??= {
      logTime: message.logTime,
      publishTime: message.publishTime,
      sequence: message.sequence,
      message: type.toObject(type.decode(message.data), plain),
    };
  }
  const metadata = [];
  for await (const record of indexed.readMetadata()) {
    metadata.push({ name: record.name, entries: Object.fromEntries(record.metadata) });
  }
  const attachments = [];
  for await (const record of indexed.readAttachments({ validateCrcs: true })) {
    attachments.push({ name: record.name, data: Buffer.from(record.data).toString("base64") });
  }

  const stream = new McapStreamReader({ validateCrcs: true });
  stream.append(bytes);
  const records = {};
  for (let record; (record = stream.nextRecord()); ) {
    records[record.type] = (records[record.type] ?? 0) + 1;
  }

  const statistics = indexed.statistics;
  console.log(
    JSON.stringify(
      {
        profile: indexed.header.profile,
        library: indexed.header.library,
        messageCount: statistics.messageCount,
        chunkCount: statistics.chunkCount,
        chunkIndexes: indexed.chunkIndexes.length,
        counts,
        first,
        metadata,
        attachments,
        records,
        streamDone: stream.done(),
      },
      replacer,
    ),
  );
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
