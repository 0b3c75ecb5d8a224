import { IconDatabaseImport, IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { systemStates } from "#shared/domain/systems/system.ts";
import { Appearance } from "../../../renderer/app/appearance.tsx";
import { ClientProvider } from "../../../renderer/client/client.tsx";
import type { Connection } from "../../../renderer/client/connection.ts";
import { SettingsProvider } from "../../../renderer/client/settings.tsx";
import { Button } from "../../../renderer/ui/button.tsx";
import { Chip } from "../../../renderer/ui/chip.tsx";
import { ChoiceField } from "../../../renderer/ui/choice-field.tsx";
import { ConfirmProvider, useConfirm } from "../../../renderer/ui/confirm.tsx";
import type { Column } from "../../../renderer/ui/data-table/columns.ts";
import { DataTable } from "../../../renderer/ui/data-table/data-table.tsx";
import { Digits, KeyFigure } from "../../../renderer/ui/digits.tsx";
import { EmptyState } from "../../../renderer/ui/empty-state.tsx";
import { CheckField, NumberField, SelectField, TextBox, TextField } from "../../../renderer/ui/fields.tsx";
import { NoticesProvider, useNotify } from "../../../renderer/ui/notices.tsx";
import { Section } from "../../../renderer/ui/panel.tsx";
import { ProgressBar, ShareBar } from "../../../renderer/ui/progress.tsx";
import { Screen } from "../../../renderer/ui/screen.tsx";
import { StateMark, StateTile } from "../../../renderer/ui/system-state.tsx";
import { Countdown, Elapsed, TimeText } from "../../../renderer/ui/times.tsx";
import { at } from "./memory-incident.ts";
import { endpoints } from "./sample-company.ts";

type Endpoint = (typeof endpoints)[number];

const columns: readonly Column<Endpoint>[] = [
  {
    id: "name",
    title: "Device",
    cell: (row) => <Digits strong>{row.name}</Digits>,
    sortBy: (row) => row.name,
  },
  {
    id: "assetTag",
    title: "Asset tag",
    cell: (row) => <Digits>{row.assetTag}</Digits>,
    sortBy: (row) => row.assetTag,
  },
  { id: "site", title: "Site", cell: (row) => row.site, sortBy: (row) => row.site, width: "5rem" },
  { id: "department", title: "Department", cell: (row) => row.department, sortBy: (row) => row.department },
  { id: "room", title: "Room", cell: (row) => row.room, align: "end" },
];

/** Every part of the kit on one page, for looking at them and for driving them in tests. */
export function Gallery({ connection }: { readonly connection: Connection }) {
  return (
    <ClientProvider connection={connection}>
      <SettingsProvider waiting={null}>
        <Appearance>
          <NoticesProvider>
            <ConfirmProvider>
              <main style={{ height: "100%", overflow: "auto", containerType: "inline-size" }}>
                <Parts />
              </main>
            </ConfirmProvider>
          </NoticesProvider>
        </Appearance>
      </SettingsProvider>
    </ClientProvider>
  );
}

function Parts() {
  const confirm = useConfirm();
  const notify = useNotify();
  const [opened, setOpened] = useState<Endpoint | undefined>(undefined);
  const [text, setText] = useState("");
  const [number, setNumber] = useState<number | null>(30);
  const [checked, setChecked] = useState(true);
  const [kind, setKind] = useState<"a" | "b">("a");
  const close = async (): Promise<void> => {
    const sure = await confirm({
      title: "Close the incident?",
      body: "Its log takes no more entries.",
      action: "Close it",
    });
    notify({ text: sure ? "Closed." : "Kept open.", tone: sure ? "good" : "info" });
  };
  return (
    <Screen
      title="Parts"
      note="Everything in the kit"
      actions={<Button onPress={() => void close()}>Close …</Button>}
    >
      <Section title="Buttons" note="one primary per screen">
        <div style={{ display: "flex", gap: "0.5rem", flexWrap: "wrap" }}>
          <Button tone="primary" icon={<IconPlayerPlay size="1rem" />} keys="Mod+Enter">
            Begin
          </Button>
          <Button>Plain</Button>
          <Button tone="quiet">Quiet</Button>
          <Button tone="danger">Give up</Button>
          <Button disabled>Disabled</Button>
          <Button size="sm">Small</Button>
          <Button size="lg" keys="J">
            Done
          </Button>
          <Chip>Emergency</Chip>
          <Chip tone="good">key ID matches</Chip>
          <Chip tone="act">read only</Chip>
          <Chip tone="alarm">late</Chip>
        </div>
      </Section>
      <Section title="States" tone="act">
        <div style={{ display: "flex", gap: "1rem", flexWrap: "wrap" }}>
          {systemStates.map((state) => (
            <StateMark key={state} state={state} />
          ))}
          {systemStates.map((state) => (
            <StateTile key={state} state={state} title="AD-DC1" />
          ))}
        </div>
      </Section>
      <Section title="Times and numbers">
        <p>
          <TimeText at={at(3_600_000)} /> · <Elapsed since={at(11_220_000)} /> ·{" "}
          <Countdown until={at(-1_320_000)} /> · <Countdown until={at(720_000)} />
        </p>
        <KeyFigure value="388" of="800" label="devices done" />
        <ShareBar share={0.62} label="62 % of the time used" />
        <ProgressBar done={420} total={1200} label="endpoints.csv" onCancel={() => undefined} />
      </Section>
      <Section title="Fields">
        <TextField label="Device" hint="As on its label" value={text} onChange={setText} mono />
        <TextField label="Wrong" error="This name is not known." value="XYZ" onChange={() => undefined} />
        <TextBox label="What happened?" value={text} onChange={setText} />
        <NumberField label="Minutes" value={number} onChange={setNumber} />
        <CheckField label="Drill" hint="Nothing of it is real" checked={checked} onChange={setChecked} />
        <SelectField label="Kind" value={kind} onChange={setKind} choices={kinds} />
        <ChoiceField label="Kind" value={kind} onChange={setKind} choices={kinds} />
      </Section>
      <Section title="Nothing yet">
        <EmptyState
          icon={<IconDatabaseImport />}
          title="No runbooks"
          action={<Button>Import runbooks</Button>}
        >
          Runbooks guide each step. Import the folder of your wiki.
        </EmptyState>
      </Section>
      <p role="status">{opened === undefined ? "nothing opened" : `opened ${opened.name}`}</p>
      <div style={{ height: "30rem", display: "flex" }}>
        <DataTable
          label="Devices"
          rows={endpoints}
          columns={columns}
          rowKey={(row) => row.id}
          onOpen={setOpened}
          openKey={opened?.id}
          searchText={(row) => `${row.name} ${row.assetTag} ${row.department} ${row.room}`}
          searchLabel="Name, asset tag, department or room"
          tone={(row) => (row.site === "KS" ? "act" : undefined)}
        />
      </div>
    </Screen>
  );
}

const kinds = [
  { value: "a", label: "Disruption" },
  { value: "b", label: "Emergency" },
] as const;
