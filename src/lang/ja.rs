//! Japanese.

mod later;

pub use later::say_later;

use super::{FoundWord, Word};

pub fn say(word: Word) -> &'static str {
    match word {
        Word::PageTitle => "スマートフォン動作チェック",
        Word::Checking => "調べています",
        Word::CheckingTitle => "この端末を調べています",
        Word::CheckingNote => "数秒で終わります。このままお待ちください。",
        Word::NoObstacleTitle => "ここまで問題はありません",
        Word::NoObstacleNote => "最後に、試しの登録で確認します。",
        Word::NoObstaclePcNote => {
            "登録と認証はスマートフォンで行います。下の QR コードから、スマートフォンでも調べられます。"
        }
        Word::ReadyTitle => "この端末で使えます",
        Word::ReadyNote => {
            "登録と認証の両方を確認しました。本番の登録やログインに進んでください。このページでの操作はもう必要ありません。"
        }
        Word::SignFix => "設定の変更が必要",
        Word::SignAttention => "注意",
        Word::SignFine => "問題なし",
        Word::ToldNotFine => "問題あり",
        Word::SignNo => "使えません",
        Word::SignUnknown => "分かりません",
        Word::SignRunning => "調査中",
        Word::Certain => "確実",
        Word::Likely => "ほぼ確実",
        Word::Possible => "可能性あり",
        Word::Manual => "マニュアル",
        Word::Rechecked => "{} にもう一度調べました。",
        Word::RecheckedSame => "{} にもう一度調べました。結果は同じです。",
        Word::PassedBefore => "{} より前に確認した結果です。",
        Word::Recheck => "もう一度調べる",
        Word::ChecksTitle => "自動で調べた結果",
        Word::Why => "調べる理由",
        Word::PhoneTitle => "スマートフォンで開く",
        Word::PhoneNote => {
            "スマートフォンのカメラで読み取ると、このページがスマートフォンで開きます。"
        }
        Word::QrAlt => "このページの QR コード",
        Word::ShareTitle => "サポートに伝える",
        Word::OnlyRegistered => "登録だけ成功",
        Word::BothPassed => "登録も認証も成功",
        Word::RegistrationFailed => "登録で失敗",
        Word::SignInFailed => "認証で失敗",
        Word::NoReply => "応答なし",
        Word::DeskLink => "窓口の担当者の方へ",
        Word::DeskTitle => "サポート窓口",
        Word::DeskSubtitle => "チェック用リンクを送る・結果を読む",
        Word::TrialLine => "試しの登録",
        Word::AgeUnknown => "日時不明",
        Word::ClocksDiffer => "時計が合っていません",
        Word::JustNow => "たった今",
        Word::MinutesAgo => "{} 分前",
        Word::HoursAgo => "{} 時間前",
        Word::DaysAgo => "{} 日前",
        Word::VerdictLine => "判定",
        Word::NotAPromise => {
            "このページは本番とは別の場所で動いています。ここで問題がなくても、本番での成功を保証するものではありません。"
        }
        Word::TrialTitle => "試しに登録してみる",
        Word::TrialNote => "指紋や顔の認証画面が出ます。本番の登録には影響しません。",
        Word::TrialRemoves => "試しに作ったパスキーは、終わると削除を依頼します。",
        Word::TrialLeaves => "試しに作ったパスキーは、終わったあとに手順を見て削除できます。",
        Word::TrialStart => "試しに登録してみる",
        Word::TrialLength => "約20秒 ・ 途中でやめても問題ありません",
        Word::TrialOpenTitle => "指紋や顔で認証してください",
        Word::TrialOpenNote => {
            "画面ロックでも認証できます。認証画面が出ないときは、そのままお待ちください。"
        }
        Word::TrialCountdown => "長くても {} 秒で終わります。",
        Word::TrialRegisteredTitle => "登録できました",
        Word::TrialRegisteredNote => {
            "続けて、いま作ったパスキーで認証（ログイン）を試します。終わるとパスキーの削除を依頼します。"
        }
        Word::TrialNext => "認証を試す",
        Word::TrialAgainTitle => "変更したあとに、もう一度",
        Word::TrialAgain => "もう一度試す",
        Word::TrialPassedTitle => "試しに作ったパスキー",
        Word::TrialThrown => "ブラウザが返したエラー",
        Word::TrialSilent => "時間が過ぎても、ブラウザから応答がありませんでした。",
        Word::TrialTook => "{}かかりました。",
        Word::Seconds => "秒",
        Word::SheetShown => "認証画面は出たようです。",
        Word::SheetNotShown => "認証画面は出ていません。",
        Word::KeptBy => "「{}」に作成しました。",
        Word::KeptSomewhere => "この端末に作成しました。",
        Word::CleanupAsked => {
            "端末に削除を依頼しました。消えたかどうかは、このページでは確認できません。"
        }
        Word::CleanupByHand => {
            "自動で削除を依頼できませんでした。残っていても問題ありません。消すときは、次の手順です。"
        }
        Word::UserNotVerified => "指紋や顔による本人確認は行われませんでした。",
        Word::NotThisDevice => "この端末ではなく、別の端末のパスキーが使われました。",
        Word::LeftoverAsked => "前に試したときのパスキーが残っていたため、削除を依頼しました。",
        Word::LeftoverByHand => {
            "前に試したときのパスキーが残っています。残っていても問題ありません。消すときは、次の手順です。"
        }
        Word::SomeApp => "アプリ",
        Word::SomeBrowser => "ほかのブラウザ",
        Word::BrowserLabel => "ブラウザ",
        Word::OsVersionLabel => "OS",
        Word::WebauthnApiLabel => "WebAuthn（FIDO）",
        Word::PlatformAuthenticatorLabel => "画面ロック・生体認証",
        Word::CookiesLabel => "Cookie",
        Word::LocalStorageLabel => "データの保存（長期）",
        Word::SessionStorageLabel => "データの保存（一時）",
        Word::IndexedDbLabel => "データの保存（大容量）",
        Word::JavaScriptLabel => "JavaScript",
        Word::WebAssemblyLabel => "WebAssembly",
        Word::SecureContextLabel => "安全な接続",
        Word::NetworkLabel => "通信",
        Word::BrowserWhy => {
            "サービスには、決められたブラウザがあります。アプリの中の画面では登録できません。"
        }
        Word::OsVersionWhy => {
            "設定の手順は OS（端末の基本ソフト）のバージョンで変わります。古すぎると FIDO を使えません。"
        }
        Word::WebauthnApiWhy => {
            "指紋や顔でのログイン（FIDO）を、ブラウザから呼び出すための機能です。"
        }
        Word::PlatformAuthenticatorWhy => {
            "指紋・顔・画面ロックで本人確認する準備が、端末にできているかを調べます。端末の応答は正しくないこともあります。"
        }
        Word::CookiesWhy => {
            "ログインの途中の状態を保存しておくために必要です。実際に保存し、読み出し、削除して確認しています。"
        }
        Word::StorageWhy => {
            "ブラウザに保存したデータを読み出せるかを調べます。ブロックされているときは Cookie も使えないことがあります。"
        }
        Word::JavaScriptWhy => {
            "登録とログインの画面を動かす機能です。足りないと画面が真っ白になることがあります。"
        }
        Word::WebAssemblyWhy => {
            "このページを動かす機能です。「ロックダウンモード」などで止まりますが、ログインには使われません。"
        }
        Word::SecureContextWhy => {
            "FIDO は、暗号化された接続（https）で開いたページでだけ使えます。"
        }
        Word::NetworkWhy => "ログインの画面に接続できるかどうかです。自動では調べません。",
        Word::Usable => "使えます",
        Word::NotUsable => "使えません",
        Word::StoreBlocked => "ブロックされています",
        Word::StoreFull => "空きがありません",
        Word::NotPermitted => "許可されていません",
        Word::InsideApp => "アプリの中",
        Word::VersionHidden => "バージョン不明",
        Word::Lacks => "足りない機能",
        Word::Secure => "安全です",
        Word::NotSecure => "安全ではありません",
        Word::Framed => "別のページの中",
        Word::Offline => "オフラインです",
        Word::NotAsked => "調べていません",
        Word::TimedOut => "応答がありません",
        Word::AskingBlocked => "調べられません",
        Word::Threw => "調べられません",
        Word::NotExposed => "分かりません",
        Word::VersionIos18Or26 => "18 か 26 以降",
        Word::VersionWindows10Or11 => "10 か 11",
        Word::VersionAndroid10 => "10 以降",
        Word::SeeVersionIos18Or26 => {
            "お使いの iOS は、18、または 26 以降です。「設定」→「一般」→「情報」で確認できます。"
        }
        Word::SeeVersionIos => "iOS のバージョンは、「設定」→「一般」→「情報」で確認できます。",
        Word::SeeVersionAndroid => {
            "Android のバージョンは、「設定」→「デバイス情報」か「端末情報」で確認できます。"
        }
        Word::OwnTab => "新しいタブで開く",
        Word::OwnTabWhy => {
            "別のページの中に表示されています。この状態では、FIDO 認証が止められることがあります。"
        }
        Word::OpenOwnTab => "新しいタブで開く",
        Word::OpenOverHttps => "https で開く",
        Word::OwnTabElse => "開かないときは、このアドレスをコピーし、新しいタブに貼り付けます。",
        Word::LookupTitle => "画面に出た言葉から調べる",
        Word::PicksTitle => "何が起きましたか",
        Word::LookupLabel => "画面のメッセージや番号を入力します（一部でも探せます）",
        Word::LookupExample => "例：405、真っ白",
        Word::PartFailed => {
            "案内を読み込めませんでした。通信環境のよい場所で、もう一度お試しください。"
        }
        Word::Retry => "もう一度読み込む",
        Word::PageRenewed => "このページが更新されました。読み込み直すと、続けられます。",
        Word::Reload => "読み込み直す",
        Word::LookupLoading => "案内を読み込んでいます。",
        Word::LookupNothing => "見つかりませんでした。言葉を変えるか、下の一覧からお選びください。",
        Word::LookupFound => "件見つかりました。",
        Word::LookupNoEntry => "この番号の案内はありません。一覧からお選びください。",
        Word::PhoneScreens => "スマートフォンに出る画面の一覧",
        Word::PcScreens => "パソコンに出る画面の一覧",
        Word::AllScreens => "画面の一覧",
        Word::Reached => "応答あり",
        Word::NotReached => "応答なし",
        Word::StoppedByPolicy => "このページの設定で止まりました",
    }
}

pub fn say_found(word: FoundWord) -> &'static str {
    match word {
        FoundWord::RecheckAfterFix => "変更したので、もう一度調べる",
        FoundWord::ToTry => "順に試すこと",
        FoundWord::MoreToTry => "直らないときに試すこと",
        FoundWord::WhichVersion => "端末により手順が違います。画面に合うものをご覧ください。",
        FoundWord::MayDiffer => "実機で確認していない手順です。表示が違うことがあります。",
        FoundWord::TapThis => "を選びます",
        FoundWord::SwitchOn => "オン（緑や青）にします。",
        FoundWord::SwitchOff => "オフ（灰色）にします。",
        FoundWord::TypeThis => "この文字を入力します。",
        FoundWord::LookAt => "ここを確認します。",
        FoundWord::ChooseThis => "これを選びます。",
        FoundWord::NoticeTitle => "お知らせ",
        FoundWord::ContactTitle => "問い合わせ先と伝えること",
        FoundWord::OnTheService => "本番の画面では、次のように出ることがあります",
        FoundWord::OpenIn => "{} で開く",
        FoundWord::Opens => "ボタンを押すと、このページが {} で開きます。",
        FoundWord::Only => "アドレスをコピーして、{} に貼り付けて開きます。",
        FoundWord::MayWork => "このブラウザでも使えることはありますが、対応しているのは {} です。",
        FoundWord::CopyAddress => "アドレスをコピー",
        FoundWord::AddressCopied => "コピーしました",
        FoundWord::AddressCopyFailed => {
            "コピーできませんでした。下のアドレスを長押ししてコピーします。"
        }
        FoundWord::IfNotOpening => "開かないとき",
        FoundWord::HowToOpen => "開き方",
        FoundWord::OtherDoor => "別の方法で開く",
        FoundWord::Always => "いつも {} で開くようにする",
        FoundWord::OtherDevice => "別の端末で開く",
        FoundWord::OtherDeviceNote => "別の端末のカメラで、この QR コードを読み取ります。",
        FoundWord::LookTitle => "見た目の例",
        FoundWord::SafariLook => {
            "Safari の画面の絵。アドレスバーが横幅いっぱいにあり、下に、戻る・進む・共有・ブックマーク・タブの5つのマークが並びます。"
        }
        FoundWord::ChromeLook => {
            "Chrome の画面の絵。上に、家のマーク、アドレスバー、タブの数、点が3つのメニューが並びます。下にはスマートフォンのボタンだけがあります。"
        }
        FoundWord::LookAddress => "アドレスバーは横幅いっぱい",
        FoundWord::LookBottomAddress => "下にあることもあります",
        FoundWord::LookButtons => "戻る・進む・共有・ブックマーク・タブ",
        FoundWord::LookHome => "家のマークの右にアドレスバー",
        FoundWord::LookTabs => "タブの数",
        FoundWord::LookMenu => "メニュー",
        FoundWord::LookPhoneButtons => "スマートフォンのボタンだけ",
        FoundWord::DeviceNewIphone => "iPhone（iOS\u{a0}18\u{a0}以降）",
        FoundWord::DeviceOldIphone => "iPhone（iOS\u{a0}17\u{a0}以前）",
        FoundWord::DeviceAndroid => "Android",
        FoundWord::DevicePc => "パソコン",
        FoundWord::DeviceTitle => "端末を選ぶ",
        FoundWord::NotForThisDevice => "この端末で変更する設定はありません。",
        FoundWord::EntryBack => "一覧と検索へ戻る",
        FoundWord::EntryLink => "この案内のリンク：",
        FoundWord::Print => "この案内を印刷",
        FoundWord::OnPc => "パソコンの画面",
        FoundWord::OnPhone => "スマートフォンの画面",
        FoundWord::AtRegistration => "登録のとき",
        FoundWord::AtSignIn => "認証のとき",
        FoundWord::AtCard => "カードで認証するとき",
        FoundWord::AtCardRegistration => "マイナンバーカードの登録のとき",
        FoundWord::NothingToDo => "対応は不要です",
        FoundWord::SeenTitle => "この画面が出たとき",
        FoundWord::NothingToDoIf => "対応が不要な場合",
        FoundWord::CausesTitle => "考えられる原因",
        FoundWord::AlikeTitle => "似た画面",
        FoundWord::UserManual => "利用者マニュアル",
    }
}
