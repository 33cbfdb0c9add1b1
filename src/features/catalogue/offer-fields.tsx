import { View } from '@tarojs/components';
import { CheckRow } from '@/components/forms/check-row';
import { SectionTitle } from '@/components/cards/section-title';
import { Tap } from '@/components/buttons/tap';
import { TextField } from '@/components/forms/text-field';
import type { Supplier } from '@/contract/catalogue';
import type { TypedOffer } from './product-draft';

interface Props {
  suppliers: readonly Supplier[];
  offers: readonly TypedOffer[];
  onChange: (offers: readonly TypedOffer[]) => void;
}

/** Who delivers the product; the first is the usual one, and each may pack it in its own way. */
export function OfferFields({ suppliers, offers, onChange }: Props) {
  const toggle = (supplierId: string, isChosen: boolean) =>
    onChange(
      isChosen
        ? [...offers, { supplierId, caseSize: '', minOrder: '', packing: '', packed: '' }]
        : offers.filter((offer) => offer.supplierId !== supplierId),
    );
  return (
    <>
      <SectionTitle title="供应商" hint="可以选几家；平时向第一家订" />
      {suppliers.map(({ id, name }) => (
        <CheckRow
          key={id}
          title={name}
          isChosen={offers.some(({ supplierId }) => supplierId === id)}
          onChange={(isChosen) => toggle(id, isChosen)}
        />
      ))}
      {offers.map((offer, index) => (
        <Terms
          key={offer.supplierId}
          name={suppliers.find(({ id }) => id === offer.supplierId)?.name ?? ''}
          offer={offer}
          isUsual={index === 0}
          onChange={(changed) => onChange(offers.map((one) => (one === offer ? changed : one)))}
          onFirst={() => onChange([offer, ...offers.filter((one) => one !== offer)])}
        />
      ))}
    </>
  );
}

interface TermsProps {
  name: string;
  offer: TypedOffer;
  isUsual: boolean;
  onChange: (offer: TypedOffer) => void;
  onFirst: () => void;
}

function Terms({ name, offer, isUsual, onChange, onFirst }: TermsProps) {
  return (
    <View className="offer-terms">
      <View className="offer-terms__head">
        <View>
          {name}
          {isUsual ? '（平时向这家订）' : ''}
        </View>
        {isUsual ? null : (
          <Tap label={`平时向${name}订`} onTap={onFirst}>
            改为平时向这家订
          </Tap>
        )}
      </View>
      <View className="offer-terms__fields">
        <TextField
          label="每箱几件"
          value={offer.caseSize}
          onChange={(caseSize) => onChange({ ...offer, caseSize })}
          placeholder="不论箱就空着"
          maxLength={5}
        />
        <TextField
          label="起订量"
          value={offer.minOrder}
          onChange={(minOrder) => onChange({ ...offer, minOrder })}
          placeholder="没有就空着"
          maxLength={5}
        />
      </View>
      <View className="offer-terms__fields">
        <TextField
          label="整装有几小件"
          value={offer.packed}
          onChange={(packed) => onChange({ ...offer, packed })}
          placeholder="例如 360"
          maxLength={5}
        />
        <TextField
          label="整装的单位"
          value={offer.packing}
          onChange={(packing) => onChange({ ...offer, packing })}
          placeholder="例如 箱"
          maxLength={10}
        />
      </View>
    </View>
  );
}
